package dev.plimsoll.metrics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The HTTP API of a Prometheus; every question takes two seconds at most. */
final class PrometheusApi {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http;
    private final URI base;
    private final ObjectMapper json = new ObjectMapper();

    PrometheusApi(HttpClient http, URI base) {
        this.http = http;
        this.base = base.getPath().endsWith("/") ? base : URI.create(base + "/");
    }

    /** Targets that are scraped, in Prometheus' order. */
    List<TargetHealth> targets() throws PrometheusProblemException, InterruptedException {
        List<TargetHealth> found = new ArrayList<>();
        JsonNode targets = get("api/v1/targets?state=active").path("activeTargets");
        if (!targets.isArray()) {
            throw notPrometheus();
        }
        targets.forEach(each -> found.add(TargetReader.read(each)));
        return found;
    }

    /** Such as {@code 3.5.1}. */
    String version() throws PrometheusProblemException, InterruptedException {
        // distributions add to it: 3.5.3+ds1
        return get("api/v1/status/buildinfo").path("version").asText().replaceFirst("\\+.*$", "");
    }

    /** Series in the head block. */
    long series() throws PrometheusProblemException, InterruptedException {
        return get("api/v1/status/tsdb?limit=1")
                .path("headStats")
                .path("numSeries")
                .asLong();
    }

    /** Values of a metric over a span of time, a series for each set of labels. */
    List<Series> range(String query, Instant from, Instant to, Duration step)
            throws PrometheusProblemException, InterruptedException {
        String question = "api/v1/query_range?query=%s&start=%d&end=%d&step=%d"
                .formatted(
                        URLEncoder.encode(query, StandardCharsets.UTF_8),
                        from.getEpochSecond(),
                        to.getEpochSecond(),
                        Math.max(1, step.toSeconds()));
        List<Series> found = new ArrayList<>();
        get(question).path("result").forEach(each -> found.add(Series.read(each)));
        return found;
    }

    private JsonNode get(String question) throws PrometheusProblemException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(question))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        HttpResponse<byte[]> response;
        try {
            response = http.send(request, BodyHandlers.ofByteArray());
        } catch (ConnectException refused) {
            throw new PrometheusProblemException(
                    "Prometheus is not running: nothing listens on " + base.getAuthority() + ".", refused);
        } catch (HttpTimeoutException slow) {
            throw new PrometheusProblemException(
                    "Prometheus at " + base.getAuthority() + " did not answer within 2 seconds.", slow);
        } catch (IOException broken) {
            throw new PrometheusProblemException(
                    "The connection to Prometheus at " + base.getAuthority() + " broke off.", broken);
        }
        return data(response);
    }

    private JsonNode data(HttpResponse<byte[]> response) throws PrometheusProblemException {
        return switch (response.statusCode()) {
            case 401, 403 ->
                throw new PrometheusProblemException(
                        "Prometheus at " + base.getAuthority() + " asks for a login, which Plimsoll cannot give.");
            case 503 ->
                throw new PrometheusProblemException(
                        "Prometheus is not ready yet: it starts, or reads back what it had stored.");
            default -> parsed(response.body());
        };
    }

    private JsonNode parsed(byte[] body) throws PrometheusProblemException {
        try {
            JsonNode root = json.readTree(body);
            if (root.path("status").asText().equals("error")) {
                throw new PrometheusProblemException(
                        "Prometheus says: " + root.path("error").asText() + ".");
            }
            if (!root.path("data").isContainerNode()) {
                throw notPrometheus();
            }
            return root.path("data");
        } catch (JsonProcessingException otherProgram) {
            throw notPrometheus();
        } catch (PrometheusProblemException worded) {
            throw worded;
        } catch (IOException impossible) {
            throw new PrometheusProblemException("The answer of Prometheus could not be read.", impossible);
        }
    }

    private PrometheusProblemException notPrometheus() {
        return new PrometheusProblemException("What answers on " + base.getAuthority() + " is not Prometheus.");
    }
}
