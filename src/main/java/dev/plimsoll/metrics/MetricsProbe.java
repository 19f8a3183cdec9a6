package dev.plimsoll.metrics;

import dev.plimsoll.form.LiveAnswer;
import dev.plimsoll.form.LiveAnswer.Certificate;
import dev.plimsoll.form.LiveAnswer.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a port whether it serves metrics, as Prometheus would. It reads only, a megabyte at most, waits a second and a half for each
 * answer, and follows no redirect to another place.
 */
public final class MetricsProbe {

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final int MOST = 1 << 20;
    private static final int MOST_REDIRECTS = 2;
    private static final String ACCEPT =
            "text/plain;version=0.0.4;q=0.9,application/openmetrics-text;version=1.0.0;q=0.5,*/*;q=0.1";

    /** What servers say to who does not speak it, or shows no certificate (Go, nginx, Tomcat). */
    private static final Pattern TLS = Pattern.compile("HTTPS|TLS|SSL certificate");

    private @Nullable HttpClient http;

    private record Got(
            int status,
            String type,
            String location,
            String body,
            boolean cut,
            @Nullable Certificate certificate) {}

    /**
     * Asks on those paths, one after the other, until one answers with metrics. Where the first gets no answer at all, the others are
     * not asked. Where TLS is spoken, or the port hangs up on who does not speak it, it is asked again through TLS; no certificate is
     * verified.
     *
     * @param base scheme, host and port
     * @param port of the container that is asked there
     * @return empty where nothing worth telling came back
     */
    public Optional<LiveAnswer> ask(URI base, int port, List<String> paths) throws InterruptedException {
        URI secure = URI.create("https://" + base.getRawAuthority() + "/");
        try {
            Optional<LiveAnswer> plain = answer(base, port, paths);
            return plain.isPresent() && plain.get().kind() == Kind.TLS ? throughTls(secure, port, paths, plain) : plain;
        } catch (HttpTimeoutException | ConnectException nobody) {
            return Optional.empty();
        } catch (IOException noHttp) {
            return throughTls(secure, port, paths, Optional.empty());
        }
    }

    private Optional<LiveAnswer> throughTls(URI base, int port, List<String> paths, Optional<LiveAnswer> otherwise)
            throws InterruptedException {
        try {
            return answer(base, port, paths);
        } catch (IOException noHandshake) {
            return otherwise;
        }
    }

    /** @throws IOException where the first path gets no answer */
    private Optional<LiveAnswer> answer(URI base, int port, List<String> paths)
            throws IOException, InterruptedException {
        Optional<LiveAnswer> guarded = Optional.empty();
        boolean first = true;
        for (String path : paths) {
            try {
                Optional<LiveAnswer> answer = answer(base, port, path);
                if (answer.isPresent() && answer.get().kind() != Kind.GUARDED) {
                    return answer;
                }
                guarded = guarded.or(() -> answer);
                first = false;
            } catch (IOException silent) {
                if (first) {
                    throw silent;
                }
                return guarded;
            }
        }
        return guarded;
    }

    private Optional<LiveAnswer> answer(URI base, int port, String path) throws IOException, InterruptedException {
        Got got = followed(base, path);
        return switch (got.status()) {
            case 200 ->
                Exposition.of(got.type(), got.body(), got.cut())
                        .map(each -> new LiveAnswer(
                                port, path, each.kind(), each.metrics(), each.contentType(), got.certificate()));
            case 401, 403 -> Optional.of(new LiveAnswer(port, path, Kind.GUARDED, 0, "", got.certificate()));
            case 400 ->
                TLS.matcher(got.body()).find()
                        ? Optional.of(new LiveAnswer(port, path, Kind.TLS, 0, ""))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** What comes back, from the same host and port whatever it says. */
    private Got followed(URI base, String path) throws IOException, InterruptedException {
        URI place = base.resolve(path);
        Got got = get(place);
        for (int redirects = 0; redirects < MOST_REDIRECTS && !got.location().isEmpty(); redirects++) {
            Optional<URI> next = next(place, got.location());
            if (next.isEmpty()) {
                return got;
            }
            place = next.get();
            got = get(place);
        }
        return got;
    }

    private static Optional<URI> next(URI place, String location) {
        try {
            URI next = place.resolve(location);
            boolean same = place.getScheme().equals(next.getScheme())
                    && place.getAuthority().equals(next.getAuthority());
            return same ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private Got get(URI place) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(place)
                .timeout(PATIENCE)
                .header("Accept", ACCEPT)
                .header("User-Agent", "Plimsoll")
                .build();
        HttpResponse<InputStream> response = http().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = response.body();
                InputStream plain = header(response, "Content-Encoding").equals("gzip") ? unzipped(body) : body) {
            byte[] begin = plain.readNBytes(MOST);
            return new Got(
                    response.statusCode(),
                    header(response, "Content-Type"),
                    response.statusCode() / 100 == 3 ? header(response, "Location") : "",
                    new String(begin, StandardCharsets.UTF_8),
                    begin.length == MOST,
                    response.sslSession().map(Unverified::certificate).orElse(null));
        }
    }

    /** Made when first needed: it takes a while, and most projects do not run when they are opened. */
    private synchronized HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .connectTimeout(PATIENCE)
                    .sslContext(Unverified.context())
                    .build();
        }
        return http;
    }

    private static InputStream unzipped(InputStream body) throws IOException {
        return new GZIPInputStream(body);
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
