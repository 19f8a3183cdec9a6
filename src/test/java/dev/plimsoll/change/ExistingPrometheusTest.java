package dev.plimsoll.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.AddRequest.Scrape;
import dev.plimsoll.form.ScrapeOption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Busybox serves a file without saying what it is, so its jobs need {@code fallback_scrape_protocol}. */
@Tag("engine")
@DisplayName("A Prometheus that was there")
class ExistingPrometheusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final String CONFIG = """
            global:
              scrape_interval: 2s
            scrape_configs:
            - job_name: "itself"
              static_configs:
              - targets: ["localhost:%d"]
            """;
    private static final String SERVER =
            "command: sh -c \"mkdir /w && echo 'answers 1' > /w/metrics && exec httpd -f -p %d -h /w\"";

    @TempDir
    Path folder;

    @Test
    @DisplayName("scrapes all that is added: on other networks, on the host's, and each of several containers")
    void joins() throws IOException, InterruptedException {
        Trial trial = Trial.of("""
                services:
                  web:
                    image: busybox:1.37
                    %s
                    deploy:
                      replicas: 2
                    networks: [back]

                  hosted:
                    image: busybox:1.37
                    %s
                    network_mode: host

                  metrics:
                    image: prom/prometheus:v3.5.1
                    command: --config.file=/conf/prometheus.yml
                    volumes:
                      - ./conf:/conf:ro
                    ports: ["127.0.0.1:19190:9090"]
                    networks: [front]

                networks:
                  front:
                  back:
                """.formatted(SERVER.formatted(8000), SERVER.formatted(18123)))
                .with("conf/prometheus.yml", CONFIG.formatted(9090));
        List<Scrape> scrapes = List.of(scrape("web", 8000), scrape("hosted", 18123));
        assertThat(targets(trial, request(scrapes, 18181, 19199), 19190, 6))
                .containsExactlyInAnyOrder(
                        "itself up", "web up", "web up", "hosted up", "cadvisor up", "node-exporter up");
    }

    @Test
    @DisplayName("scrapes published ports where it is on the host's network itself")
    void fromTheHost() throws IOException, InterruptedException {
        Trial trial = Trial.of("""
                services:
                  web:
                    image: busybox:1.37
                    %s
                    ports: ["127.0.0.1:18124:8000"]

                  metrics:
                    image: prom/prometheus:v3.5.1
                    command:
                      - --config.file=/etc/prometheus/prometheus.yml
                      - --web.listen-address=127.0.0.1:19191
                    volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]
                    network_mode: host
                """.formatted(SERVER.formatted(8000))).with("prometheus.yml", CONFIG.formatted(19191));
        assertThat(targets(trial, request(List.of(scrape("web", 8000)), 18182, 19198), 19191, 4))
                .containsExactlyInAnyOrder("itself up", "web up", "cadvisor up", "node-exporter up");
    }

    private static Scrape scrape(String service, int port) {
        return new Scrape(service, port, "/metrics", "", Map.of(ScrapeOption.FALLBACK, "PrometheusText0.0.4"));
    }

    private static AddRequest request(List<Scrape> scrapes, int cadvisor, int nodes) {
        return new AddRequest(
                List.of("cadvisor", "node-exporter"),
                Map.of(
                        "cadvisor", Map.of("port", String.valueOf(cadvisor), "container-name", ""),
                        "node-exporter",
                                Map.of("port", String.valueOf(nodes), "container-name", "", "propagation", "private")),
                scrapes,
                List.of(),
                List.of(),
                false);
    }

    /** What Prometheus says of its targets, once that many are up. */
    private List<String> targets(Trial trial, AddRequest request, int port, int count)
            throws IOException, InterruptedException {
        trial.after(trial.add(request)).writeTo(folder);
        String project = "plimsoll-existing-" + port;
        try {
            ComposeJudge.Verdict up = compose(project, "up", "-d");
            assertThat(up.accepted()).as(up.output()).isTrue();
            Instant end = Instant.now().plus(PATIENCE);
            List<String> seen = seen(port);
            while (seen.stream().filter(each -> each.endsWith(" up")).count() < count
                    && Instant.now().isBefore(end)) {
                Thread.sleep(1000);
                seen = seen(port);
            }
            return seen;
        } finally {
            compose(project, "down", "-v", "-t", "0");
        }
    }

    private ComposeJudge.Verdict compose(String project, String... arguments) {
        List<String> command = new ArrayList<>(List.of("docker", "compose", "-p", project));
        command.addAll(List.of(arguments));
        return ComposeJudge.run(folder, command);
    }

    private static List<String> seen(int port) throws InterruptedException {
        HttpRequest ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/targets"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer =
                    client.send(ask, HttpResponse.BodyHandlers.ofString()).body();
            JsonNode active = new ObjectMapper().readTree(answer).path("data").path("activeTargets");
            return active.valueStream()
                    .map(each -> each.path("labels").path("job").asText() + " "
                            + each.path("health").asText() + lastError(each))
                    .toList();
        } catch (IOException notYet) {
            return List.of("nothing: " + notYet.getMessage());
        }
    }

    private static String lastError(JsonNode target) {
        String error = target.path("lastError").asText();
        return error.isEmpty() ? "" : ": " + error;
    }

    @Test
    @DisplayName("leaves the Dockerfile of a service alone for which no job is written, or whose port expose names")
    void dockerfiles() {
        String compose = """
                services:
                  web:
                    build: .
                  prometheus:
                    image: prom/prometheus
                    volumes: [./prometheus.yml:/etc/prometheus/prometheus.yml]
                """;
        AddRequest web = Trial.request(
                List.of(new Scrape("web", 2112, "/metrics", "")), List.of(), List.of(), List.of("cadvisor"));
        Trial none =
                Trial.of(compose).with("Dockerfile", "FROM alpine\n").with("prometheus.yml", "scrape_configs: []\n");
        assertThat(none.after(none.add(web)).text("Dockerfile")).contains("EXPOSE 2112");
        Trial job = none.with(
                "prometheus.yml", "scrape_configs:\n  - job_name: a\n    static_configs: [{targets: ['web:2112']}]\n");
        assertThat(job.after(job.add(web)).text("Dockerfile")).isEqualTo("FROM alpine\n");
        Trial named = none.with(Trial.COMPOSE, compose.replace("build: .", "build: .\n    expose: ['2112']"));
        assertThat(named.after(named.add(web)).text("Dockerfile")).isEqualTo("FROM alpine\n");
        Trial template = none.with("prometheus.yml", "{% for a in b %}\n- {{ a }}\n");
        assertThat(template.after(template.add(web)).text("Dockerfile")).isEqualTo("FROM alpine\n");
    }
}
