package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.PrometheusCheck.Accepted;
import dev.plimsoll.engine.PrometheusCheck.Incomplete;
import dev.plimsoll.engine.PrometheusCheck.NotChecked;
import dev.plimsoll.engine.PrometheusCheck.Rejected;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("promtool")
class PromtoolTest {

    private static final String COMPOSE = """
            services:
              prometheus:
                image: prom/prometheus:v3.5.1
                volumes:
                  - ./prometheus:/etc/prometheus:ro
                  - ./rules:/etc/prometheus/rules:ro
                  - data:/prometheus
            volumes: {data: }
            """;
    private static final String REFUSED = "  FAILED: parsing YAML file /etc/prometheus/prometheus.yml: ";

    @TempDir
    Path folder;

    private final List<String> copied = new ArrayList<>();

    @BeforeEach
    void project() throws IOException {
        write("compose.yaml", COMPOSE);
        write("prometheus/prometheus.yml", "rule_files: [rules/*.yml]\n");
        write("prometheus/deep/targets.json", "[]");
        write("rules/alerts.yml", "groups: []\n");
    }

    @Test
    @DisplayName("runs in a container of the same image, which sees a copy and has no network")
    void command() {
        ReplayedProcesses replay = replay(new Finished(0, "", ""));
        assertThat(check(replay, Map.of())).isEqualTo(new Accepted());
        List<String> command = replay.commands().getLast();
        assertThat(command)
                .startsWith(
                        "docker", "run", "--rm", "--pull", "never", "--network", "none", "--read-only", "--user", "0:0")
                .endsWith(
                        "--entrypoint",
                        "promtool",
                        "prom/prometheus:v3.5.1",
                        "check",
                        "config",
                        "/etc/prometheus/prometheus.yml");
        assertThat(command)
                .filteredOn(each -> each.endsWith(":ro"))
                .singleElement()
                .asString()
                .endsWith(":/etc/prometheus:ro")
                .doesNotContain(folder.toString());
        assertThat(copied)
                .containsExactlyInAnyOrder(
                        "prometheus.yml: rule_files: [rules/*.yml]",
                        "deep/targets.json: []",
                        "rules/alerts.yml: groups: []");
        assertThat(scratch(command)).as("nothing is left over").doesNotExist();
    }

    @Test
    @DisplayName("judges what is copied into an image, with the image that is built on")
    void built() throws IOException {
        write("compose.yaml", "services:\n  prometheus:\n    image: acme/metrics\n    build: ./prometheus\n");
        write("prometheus/Dockerfile", "FROM prom/prometheus:v3.5.1\nCOPY prometheus.yml /etc/prometheus/\n");
        ReplayedProcesses replay = replay(new Finished(0, "", ""));
        assertThat(check(replay, Map.of())).isEqualTo(new Accepted());
        assertThat(replay.commands().getLast())
                .contains("prom/prometheus:v3.5.1", "--syntax-only", "/etc/prometheus/prometheus.yml")
                .anyMatch(each -> each.endsWith(":/etc/prometheus/prometheus.yml:ro"));
    }

    @Test
    @DisplayName("refuses in its own words, without the paths of the container")
    void refused() {
        String said =
                REFUSED + "yaml: unmarshal errors:\n  line 2: field scrape_interva not found in type config.plain\n";
        assertThat(check(replay(new Finished(1, "Checking…\n", said)), Map.of()))
                .isEqualTo(new Rejected(
                        folder.resolve("prometheus/prometheus.yml"),
                        2,
                        "yaml: unmarshal errors: line 2: field scrape_interva not found in type config.plain"));
    }

    @Test
    @DisplayName("tells a configuration that is wrong from files that it names and does not see")
    void incomplete() {
        ReplayedProcesses replay = new ReplayedProcesses(command -> command.arguments()
                        .contains("--syntax-only")
                ? new Finished(0, "", "")
                : new Finished(1, "", "  FAILED: \"/etc/prometheus/a.yml\" does not point to an existing file\n"));
        assertThat(check(replay, Map.of()))
                .isEqualTo(new Incomplete(
                        folder.resolve("prometheus/prometheus.yml"),
                        "\"/etc/prometheus/a.yml\" does not point to an existing file"));
    }

    @Test
    @DisplayName("looks at the configuration alone where not everything could be copied")
    void notWhole() throws IOException {
        write("rules/large.yml", "#".repeat(2 << 20));
        ReplayedProcesses replay = replay(new Finished(0, "", ""));
        check(replay, Map.of());
        assertThat(replay.commands().getLast()).contains("--syntax-only");
        assertThat(copied).noneMatch(each -> each.startsWith("rules/large.yml"));
    }

    @Test
    @DisplayName("is not asked without its image, which is not pulled, nor of an image without it")
    void notThere() {
        String missing =
                "docker: Error response from daemon: No such image: prom/prometheus:v3.5.1\n\nRun 'docker run --help'";
        assertThat(check(replay(new Finished(125, "", missing)), Map.of()))
                .isEqualTo(new NotChecked(
                        "The image prom/prometheus:v3.5.1 is not on this engine, and is not pulled for it."));
        String program = "docker: … exec: \"promtool\": executable file not found in $PATH: unknown\n";
        assertThat(check(replay(new Finished(127, "", program)), Map.of()))
                .isEqualTo(new NotChecked("The image prom/prometheus:v3.5.1 has no promtool."));
    }

    @Test
    @DisplayName("is not asked on Podman, on another machine, or without docker")
    void elsewhere() {
        ReplayedProcesses replay = replay(new Finished(0, "", ""));
        assertThat(check(replay, Map.of("DOCKER_HOST", "unix:///run/podman/podman.sock")))
                .isEqualTo(new NotChecked("The engine is Podman, on which this is not done."));
        assertThat(check(replay, Map.of("DOCKER_HOST", "tcp://build.example:2376")))
                .isEqualTo(new NotChecked("The engine is on another machine, which does not see these files."));
        assertThat(replay.commands()).isEmpty();
        ReplayedProcesses none = new ReplayedProcesses(command -> {
            throw new IOException("no docker");
        });
        assertThat(check(none, Map.of())).isEqualTo(new NotChecked("The docker command was not found."));
    }

    @Test
    @Tag("engine")
    @DisplayName("does not refuse what is right, nor accept what is wrong, on the real engine")
    void real() throws IOException {
        try (DockerEngine engine = new DockerEngine(ComposeReader::resolved, _ -> false)) {
            assertThat(engine.checkPrometheus(project(folder), prometheus()))
                    .isInstanceOfAny(Accepted.class, NotChecked.class);
            write("prometheus/prometheus.yml", "scrape_configs: [{job_name: a}, {job_name: a}]\n");
            assertThat(engine.checkPrometheus(project(folder), prometheus()))
                    .isInstanceOfAny(Rejected.class, NotChecked.class);
        }
    }

    private PrometheusCheck check(ReplayedProcesses replay, Map<String, String> environment) {
        return new Promtool(replay, new DockerHost(replay, environment)::address, environment)
                .check(project(folder), prometheus());
    }

    /** Notes what the container would see. */
    private ReplayedProcesses replay(Finished finished) {
        return new ReplayedProcesses(command -> {
            if (command.arguments().contains("run")) {
                look(scratch(command.arguments()));
            }
            return finished;
        });
    }

    private static Path scratch(List<String> command) {
        return Path.of(command.get(command.indexOf("-v") + 1).split(":", -1)[0]);
    }

    private void look(Path scratch) {
        try (var all = Files.walk(scratch)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                copied.add(
                        scratch.relativize(each) + ": " + Files.readString(each).strip());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Project project(Path folder) {
        return new Project("shop", folder, List.of(folder.resolve("compose.yaml")), new DiskFileSource());
    }

    private Service prometheus() {
        return ((ComposeReading.AsWritten) ComposeReader.read(project(folder)))
                .model()
                .withBases(project(folder))
                .service("prometheus")
                .orElseThrow();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
