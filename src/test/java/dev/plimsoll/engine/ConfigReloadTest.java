package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.RunResult.Failed;
import dev.plimsoll.engine.RunResult.Succeeded;
import dev.plimsoll.engine.UpProgress.Phase;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("engine")
@DisplayName("A Prometheus that runs on while its stack is started again")
class ConfigReloadTest {

    private static final String NAME = "reloadtest";
    private static final String COMPOSE = """
            name: reloadtest
            services:
              metrics:
                image: prom/prometheus:v3.5.1
                stop_grace_period: 0s
                ports: ["127.0.0.1::9090"]
                volumes: ["%s"]
                healthcheck: {test: "wget -q -O /dev/null http://127.0.0.1:9090/-/ready", interval: 1s, retries: 20}
            """;
    private static final String FOLDER = "./prometheus:/etc/prometheus:ro";
    private static final String FILE = "./prometheus/prometheus.yml:/etc/prometheus/prometheus.yml:ro";
    private static final String OLD = "scrape_configs: [{job_name: old}]\n";
    private static final String NEW = "scrape_configs: [{job_name: new}]\n";
    private static final UpProgress READ = new UpProgress("metrics", "Configuration read again", Phase.DONE, null);

    @TempDir
    Path folder;

    private final List<UpProgress> steps = new CopyOnWriteArrayList<>();
    private final DockerEngine engine = new DockerEngine(ComposeReader::resolved, Catalog.load()::isPrometheus);

    @AfterEach
    void takeDown() throws Exception {
        engine.close();
        new SystemProcesses(Map.of())
                .run(Command.of(Duration.ofSeconds(60), "docker", "compose", "-p", NAME, "down", "-v", "-t", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FOLDER, FILE})
    @DisplayName("reads what changed in its folder, or in a file written in place, and is not interrupted")
    void signalled(String mounted) throws Exception {
        Instant since = started(mounted);
        write("prometheus/prometheus.yml", NEW);
        assertThat(up()).isEqualTo(new Succeeded());
        assertThat(steps).contains(READ);
        jobs("new");
        assertThat(startedAt()).isEqualTo(since);
    }

    @Test
    @DisplayName("is made anew where a file that is mounted by itself was replaced by another")
    void replaced() throws Exception {
        Instant since = started(FILE);
        write("fresh", NEW);
        Files.move(
                folder.resolve("fresh"),
                folder.resolve("prometheus/prometheus.yml"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(up()).isEqualTo(new Succeeded());
        assertThat(steps).contains(READ);
        jobs("new");
        assertThat(startedAt()).isAfter(since);
    }

    @Test
    @DisplayName("goes on with what it has where the new configuration is bad, and that is told")
    void bad() throws Exception {
        Instant since = started(FOLDER);
        write("prometheus/prometheus.yml", "scrape_configs: [{job_name: new}, {job_name: new}]\n");
        assertThat(up()).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.what()).isEqualTo("The stack runs, but metrics goes on with its old configuration.");
            assertThat(failed.why())
                    .startsWith("It refuses the new one: ")
                    .endsWith("found multiple scrape configs with job name \"new\"");
            assertThat(failed.todo()).isEqualTo("Mend its configuration, then start the stack again.");
        });
        jobs("old");
        assertThat(startedAt()).isEqualTo(since);
    }

    @Test
    @DisplayName("is left alone where nothing changed")
    void unchanged() throws Exception {
        Instant since = started(FOLDER);
        assertThat(up()).isEqualTo(new Succeeded());
        assertThat(steps).isNotEmpty().doesNotContain(READ);
        assertThat(startedAt()).isEqualTo(since);
    }

    private Instant started(String mounted) throws Exception {
        write("compose.yaml", COMPOSE.formatted(mounted));
        write("prometheus/prometheus.yml", OLD);
        assertThat(up()).isEqualTo(new Succeeded());
        assertThat(steps).doesNotContain(READ);
        jobs("old");
        return startedAt();
    }

    private RunResult up() throws Exception {
        Project project = new Project(NAME, folder, List.of(folder.resolve("compose.yaml")), new DiskFileSource());
        return engine.up(project, steps::add).result().get(90, TimeUnit.SECONDS);
    }

    private ServiceState metrics() {
        return engine.state(NAME).service("metrics").orElseThrow();
    }

    private Instant startedAt() {
        return metrics().startedAt();
    }

    /** A signal is answered a moment later. */
    private void jobs(String job) throws Exception {
        URI config = URI.create("http://127.0.0.1:" + metrics().publishedPorts().getFirst() + "/api/v1/status/config");
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        String said = "";
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && !said.contains("job_name: " + job)) {
                said = http.send(HttpRequest.newBuilder(config).build(), BodyHandlers.ofString())
                        .body();
            }
        }
        assertThat(said).contains("job_name: " + job);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
