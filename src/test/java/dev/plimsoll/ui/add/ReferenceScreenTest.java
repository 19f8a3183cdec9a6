package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.PrometheusCheck;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.engine.UpProgress;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.project.Project;
import dev.plimsoll.task.DirectBackground;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On the demo project, the screen that adds monitoring")
class ReferenceScreenTest {

    private static final Path GOLDEN =
            Path.of(System.getProperty("plimsoll.home"), "src/test/resources/change/reference");

    private final List<AddOutcome> outcomes = new ArrayList<>();
    private DemoProject demo;
    private AddViewModel model;

    /** Accepts every plan, and can do nothing else. */
    private static final class Accepting implements Engine {
        @Override
        public EngineStatus status() {
            return new EngineStatus.NotRunning("");
        }

        @Override
        public ConfigResult config(Project project) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConfigResult configOfAllProfiles(Project project) {
            return config(project);
        }

        @Override
        public ConfigResult judge(Project project, ChangePlan plan) {
            return FakeAdditions.ACCEPTED;
        }

        @Override
        public PrometheusCheck checkPrometheus(Project project, Service prometheus) {
            return new PrometheusCheck.Accepted();
        }

        @Override
        public StackState state(String projectName) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Watch watch(String projectName, Consumer<StackState> listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Run up(Project project, Consumer<UpProgress> listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Run down(Project project, Consumer<UpProgress> listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        demo = new DemoProject(folder, new Accepting());
        model = new AddViewModel(
                new WorkspaceAdditions(demo.workspace(), demo.model(), EngineFacts.UNKNOWN),
                new DirectBackground(),
                Duration.ZERO,
                outcomes::add);
    }

    @Test
    @DisplayName("adds nothing when the components are left out")
    void nothing() {
        List.of("prometheus", "cadvisor", "node-exporter").forEach(each -> model.select(Entry.component(each), false));

        assertThat(model.verdict().get().headline()).isEqualTo("Nothing is added yet.");
        assertThat(model.diff().files().get()).isEmpty();
    }

    @Test
    @DisplayName("plans the reference plan when nothing is touched")
    void plans() {
        assertThat(model.diff().files().get())
                .extracting(FileDiff::title)
                .containsExactly("docker-compose.yml", "prometheus.yml", "order-api/Dockerfile");
        assertThat(model.findings().get()).isEmpty();
        assertThat(model.verdict().get().mood()).isEqualTo(Verdict.Mood.GOOD);
        assertThat(model.verdict().get().headline())
                .isEqualTo("Nothing you wrote changes but the 2 numbers of the budget comment.");
    }

    @Test
    @DisplayName("says of every line that changes what in the form it comes from")
    void sources() {
        for (FileDiff file : model.diff().files().get()) {
            for (DiffLine line : file.lines()) {
                assertThat(model.source(file, line).isPresent())
                        .as(file.title() + " " + line)
                        .isEqualTo(line.kind() != DiffLine.Kind.SAME);
            }
        }
        assertThat(source(0, "    image: prom/prometheus:v3.5.1")).isEqualTo("Prometheus: Image");
        assertThat(source(0, "      - \"9090:9090\"")).isEqualTo("Prometheus: Web port and on");
        assertThat(source(0, "      - --storage.tsdb.retention.time=7d")).isEqualTo("Prometheus: Keep data for");
        assertThat(source(0, "      - --web.enable-lifecycle")).isEqualTo("Prometheus, Flags: Lifecycle API");
        assertThat(source(0, "          memory: 1G")).isEqualTo("Prometheus, Limits: Memory");
        assertThat(source(0, "    deploy:")).isEqualTo("Prometheus");
        assertThat(source(0, "      web-gateway:")).isEqualTo("Prometheus, Waits for");
        assertThat(source(0, "#   Total:          6.3 GB")).isEqualTo("Budget comment");
        assertThat(source(0, "      test: [\"CMD-SHELL\", \"wget -qO- http://localhost:2112/health || exit 1\"]"))
                .isEqualTo("Healthchecks: fulfillment-worker");
        assertThat(source(0, "  prometheus-data:")).isEqualTo("Prometheus");
        assertThat(source(1, "  scrape_interval: 15s"))
                .isEqualTo("Prometheus, Global intervals and own labels: Scrape every");
        assertThat(source(1, "      - targets: ['order-api:8000']")).isEqualTo("Scrape jobs: order-api");
        assertThat(source(1, "    scrape_interval: 10s")).isEqualTo("cAdvisor: Scrape every");
        assertThat(source(2, "EXPOSE 8000")).isEqualTo("Scrape jobs");
    }

    private String source(int file, String text) {
        FileDiff diff = model.diff().files().get().get(file);
        DiffLine line = diff.lines().stream()
                .filter(each ->
                        each.kind() == DiffLine.Kind.ADDED && each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + text));
        return model.source(diff, line).map(LineSource::words).orElse("");
    }

    @Test
    @DisplayName("writes the reviewed files, byte for byte")
    void writes() throws IOException {
        model.write(true);

        assertThat(outcomes).containsExactly(new AddOutcome.Written(true));
        for (String name :
                List.of("docker-compose.yml", "prometheus/prometheus.yml", "services/order-api/Dockerfile")) {
            assertThat(Files.readString(demo.file(name))).as(name).isEqualTo(Files.readString(GOLDEN.resolve(name)));
        }
    }

    @Test
    @DisplayName("never overwrites what changed on disk meanwhile, and plans on from there")
    void stale() throws IOException {
        model.set("prometheus", "port", "9191");
        Path compose = demo.file("docker-compose.yml");
        String edited = Files.readString(compose).replace("# The only door to the outside.", "# The only door.");
        Files.writeString(compose, edited);

        model.write(false);

        assertThat(outcomes).isEmpty();
        assertThat(Files.readString(compose)).isEqualTo(edited);
        assertThat(model.verdict().get().headline()).isEqualTo("docker-compose.yml changed on disk meanwhile.");

        model.write(false);

        assertThat(outcomes).containsExactly(new AddOutcome.Written(false));
        assertThat(Files.readString(compose)).contains("# The only door.\n").contains("\"9191:9090\"");
    }
}
