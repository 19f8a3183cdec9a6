package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.ChangePlan;
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
