package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Choice;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.engine.Engine;
import dev.plimsoll.form.EngineFacts;
import dev.plimsoll.task.FxBackground;
import dev.plimsoll.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
@DisplayName("In the window, the screen that adds monitoring to the demo")
class AddDemoWindowTest extends ScreenTest {

    private final List<AddOutcome> outcomes = new ArrayList<>();
    private final Engine engine = new DockerEngine(ComposeReader::resolved, _ -> false);
    private Optional<Path> chosen = Optional.empty();

    @TempDir
    private Path temp;

    AddDemoWindowTest() {
        super("add-screen");
    }

    /** Answers with the file that a test has chosen. */
    private final class Chooser implements PlanChooser {
        @Override
        public Optional<Path> open() {
            return chosen;
        }

        @Override
        public Optional<Path> save() {
            return chosen;
        }
    }

    @Override
    public void start(Stage stage) {
        Scene scene = new Scene(screen("first"), 1280, 748);
        Theme.dress(scene, false);
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(748);
        stage.show();
    }

    @BeforeEach
    void ready() {
        until(this::writable);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** For a copy of the demo, in a folder of that name. */
    private AddView screen(String copy) {
        DemoProject demo = new DemoProject(temp.resolve(copy), engine);
        AddViewModel model = new AddViewModel(
                new WorkspaceAdditions(demo.workspace(), demo.model(), EngineFacts.UNKNOWN),
                new FxBackground(),
                Duration.ofMillis(50),
                outcomes::add);
        return new AddView(model, new Chooser());
    }

    private String file(String copy, String name) throws IOException {
        return Files.readString(temp.resolve(copy).resolve("shop").resolve(name));
    }

    private boolean writable() {
        return verdict().contains("Nothing you wrote changes")
                && !lookup("#write-files").query().isDisabled();
    }

    private void writeFiles() {
        until(() -> !lookup("#write-files").query().isDisabled());
        clickOn("#write-files");
        until(() -> outcomes.contains(new AddOutcome.Written(false)));
    }

    @Test
    @DisplayName("scrapes another port of a service as a job of its own, and writes the jobs that it shows")
    void secondPort() throws IOException {
        clickOn("#entry-scrape-jobs");
        clickOn("#add-port-order-api");
        assertThat(focus()).isEqualTo("scrape-port-order-api-2");
        until(() -> verdict().startsWith("One value cannot be used. Scrape job of order-api:"));
        write("9100");
        clickOn("#diff-tab-prometheus-prometheus-yml");
        until(() -> diff().contains("      - targets: ['order-api:9100']"));
        List<String> shown = diff();

        writeFiles();

        String written = file("first", "prometheus/prometheus.yml");
        assertThat(written.lines().toList()).isEqualTo(shown);
        assertThat(written)
                .containsSubsequence(
                        "job_name: 'order-api'", "'order-api:8000'", "job_name: 'order-api-9100'", "'order-api:9100'");
    }

    @Test
    @DisplayName("takes the other port out again, and the job with it")
    void portTakenOut() throws IOException {
        clickOn("#entry-scrape-jobs");
        clickOn("#add-port-order-api");
        write("9100");
        clickOn("#diff-tab-prometheus-prometheus-yml");
        until(() -> diff().contains("      - targets: ['order-api:9100']"));
        clickOn("#remove-port-order-api-2");
        until(() -> !diff().contains("      - targets: ['order-api:9100']"));
        assertThat(lookup("#scrape-port-order-api-2").tryQuery()).isEmpty();

        writeFiles();

        assertThat(file("first", "prometheus/prometheus.yml"))
                .contains("'order-api:8000'")
                .doesNotContain("order-api:9100");
    }

    @Test
    @DisplayName("keeps what is decided in a file, and in another project decides and writes the same")
    void plans() throws IOException {
        Path plan = temp.resolve("monitoring.yaml");
        chosen = Optional.of(plan);
        type("#field-prometheus-port", "9191");
        clickOn("#component-cadvisor");
        until(() -> diff().contains("      - \"9191:9090\"") && !diff().contains("  cadvisor:"));
        clickOn("#save-plan");
        until(() -> verdict().startsWith("The plan is kept in monitoring.yaml."));
        assertThat(Files.readString(plan)).contains("9191", "prometheus:").doesNotContain("cadvisor:");

        interact(() -> scene().setRoot(screen("second")));
        until(this::writable);
        assertThat(box("#field-prometheus-port").getText()).isEqualTo("9090");
        clickOn("#use-plan");
        until(() -> verdict().startsWith("The form is as monitoring.yaml says."));
        assertThat(box("#field-prometheus-port").getText()).isEqualTo("9191");
        until(() -> diff().contains("      - \"9191:9090\"") && !diff().contains("  cadvisor:"));
        writeFiles();

        assertThat(file("second", "docker-compose.yml"))
                .contains("\"9191:9090\"")
                .doesNotContain("cadvisor");
        assertThat(file("first", "docker-compose.yml")).doesNotContain("prometheus:");
    }

    @Test
    @DisplayName(
            "says beside the test of a healthcheck what is missing: of a component, folded or not, and of a service")
    void missingTest() {
        String missing = "A test is missing: a command that ends with 0 when all is well.";
        clickOn("#entry-node-exporter");
        choose("#field-node-exporter-healthcheck-run", "CMD");
        assertThat(wrong("#wrong-node-exporter-healthcheck")).isEqualTo(missing);
        assertThat(isShown(lookup("#wrong-node-exporter-healthcheck").query())).isTrue();
        assertThat(verdict()).startsWith("One value cannot be used. Test of node-exporter: A test is missing");
        type("#field-node-exporter-healthcheck", "true");
        assertThat(wrong("#wrong-node-exporter-healthcheck")).isEmpty();

        clickOn("#entry-prometheus");
        empty("#field-prometheus-healthcheck");
        assertThat(wrong("#wrong-prometheus-healthcheck")).isEmpty();
        assertThat(wrong("#remarks-prometheus-healthcheck")).endsWith("Without a test there is no healthcheck.");
        choose("#field-prometheus-healthcheck-run", "CMD");
        assertThat(wrong("#wrong-prometheus-healthcheck")).isEqualTo(missing);
        type("#field-prometheus-healthcheck", "true");
        assertThat(wrong("#wrong-prometheus-healthcheck")).isEmpty();

        clickOn("#entry-healthchecks");
        empty("#healthcheck-test-fulfillment-worker");
        assertThat(wrong("#wrong-healthcheck-fulfillment-worker")).isEqualTo(missing);
    }

    @Test
    @DisplayName("keeps the tabs of the diff in their strip, however wide and high the window is")
    void tabs() {
        assertThat(lookup(".diff-tab").queryAll()).hasSize(3);
        for (double height : new double[] {748, 320}) {
            for (double width : new double[] {1280, 1000, 1920, 1100}) {
                interact(() -> {
                    scene().getWindow().setWidth(width);
                    scene().getWindow().setHeight(height);
                });
                until(() -> Math.abs(scene().getWidth() - width) < 20
                        && lookup(".diff-tab").queryAll().stream().allMatch(this::isInStrip));
            }
        }
    }

    private boolean isInStrip(Node tab) {
        Node head = lookup(".diff-head").query();
        Node body = lookup("#diff").query();
        Bounds strip = inScene(head);
        return strip.contains(inScene(tab)) && strip.getMaxY() <= inScene(body).getMinY() + 1;
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void empty(String id) {
        interact(() -> {
            box(id).requestFocus();
            box(id).selectAll();
        });
        key(KeyCode.BACK_SPACE);
        assertThat(box(id).getText()).isEmpty();
    }

    private void choose(String id, String value) {
        ComboBox<Choice> list = lookup(id).query();
        interact(() -> list.setValue(list.getItems().stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseThrow()));
    }
}
