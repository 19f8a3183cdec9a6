package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Choice;
import dev.plimsoll.change.DiffLine;
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
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("window")
@DisplayName("In the window, the screen that edits a service of the demo")
class EditWindowTest extends ScreenTest {

    private static final String SERVICE = "fulfillment-worker";

    private final List<AddOutcome> outcomes = new ArrayList<>();
    private final Engine engine = new DockerEngine(ComposeReader::resolved, _ -> false);
    private Path temp = Path.of("");
    private Path file = Path.of("");
    private String before = "";

    EditWindowTest() {
        super("edit-screen");
    }

    @Override
    public void start(Stage stage) throws IOException {
        temp = Files.createTempDirectory("edit-window");
        DemoProject demo = new DemoProject(temp, engine);
        file = demo.file("docker-compose.yml");
        before = Files.readString(file);
        EditViewModel model = new EditViewModel(
                new WorkspaceEdits(demo.workspace(), demo.model(), EngineFacts.UNKNOWN, SERVICE),
                new FxBackground(),
                Duration.ofMillis(50),
                outcomes::add);
        Scene scene = new Scene(new EditView(model), 1280, 748);
        Theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
    }

    @BeforeEach
    void ready() {
        until(() -> verdict().startsWith("Nothing is changed yet."));
    }

    @AfterEach
    void clear() throws IOException {
        engine.close();
        try (Stream<Path> all = Files.walk(temp)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }

    private static String id(String what, String field) {
        return "#" + what + "-" + SERVICE + "-" + field;
    }

    private TextField field(String field) {
        return box(id("field", field));
    }

    private void put(String field, String text) {
        type(id("field", field), text);
    }

    private String wrongWith(String field) {
        return wrong(id("wrong", field));
    }

    @Test
    @DisplayName("shows what the file says and where, and the file itself as long as nothing is changed")
    void asItIs() {
        assertThat(field("memory").getText()).isEqualTo("1G");
        assertThat(field("cpus").getText()).isEqualTo("0.5");
        assertThat(lookup(".field-place").queryAllAs(Label.class).stream()
                        .filter(Node::isVisible)
                        .map(Label::getText))
                .contains("line 65");
        assertThat(before.lines().toList().get(64)).contains("memory: 1G");
        assertThat(diff(DiffLine.Kind.SAME)).isEqualTo(before.lines().toList());
        assertThat(lookup("#write-files").query().isDisabled()).isTrue();
    }

    @Test
    @DisplayName("edits a limit and takes the healthcheck that fits, shows both in the diff, and writes what it shows")
    void editsAndWrites() throws IOException {
        put("memory", "1500M");
        until(() -> diff(DiffLine.Kind.ADDED).contains("          memory: 1500M"));
        assertThat(diff(DiffLine.Kind.REMOVED)).contains("          memory: 1G");

        Hyperlink idea = lookup(id("advice", "healthcheck-run")).query();
        interact(idea::fire);
        until(() -> diff(DiffLine.Kind.ADDED).contains("    healthcheck:"));
        put("healthcheck-interval", "7s");
        until(() -> diff(DiffLine.Kind.ADDED).contains("      interval: 7s"));
        until(() -> !lookup("#write-files").query().isDisabled());
        List<String> shown = lookup("#diff").<ListView<DiffLine>>query().getItems().stream()
                .filter(each -> each.kind() != DiffLine.Kind.REMOVED)
                .map(DiffLine::text)
                .toList();

        clickOn("#write-files");

        until(() -> outcomes.contains(new AddOutcome.Written(false)));
        String after = Files.readString(file);
        assertThat(after.lines().toList()).isEqualTo(shown);
        assertThat(after)
                .isEqualTo(before.replace("""
                      postgres:
                        condition: service_healthy
                    restart: unless-stopped
                    deploy:
                      resources:
                        limits:
                          memory: 1G
                """.indent(0), """
                      postgres:
                        condition: service_healthy
                    healthcheck:
                      test: ["CMD-SHELL", "wget -qO- http://localhost:2112/health || exit 1"]
                      interval: 7s
                      timeout: 3s
                      retries: 3
                      start_period: 10s
                    restart: unless-stopped
                    deploy:
                      resources:
                        limits:
                          memory: 1500M
                """.indent(0))
                        .replace("services:  5.0 GB", "services:  5.5 GB")
                        .replace("Total:          5.0 GB", "Total:          5.5 GB"));
    }

    @Test
    @DisplayName("says under each field what is wrong with it, marks it, and lets a person type on")
    void wrongValues() {
        put("memory", "lots");
        assertThat(wrongWith("memory")).isEqualTo("A size is a number with its unit, such as 512M or 1.5G.");
        assertThat(field("memory").getPseudoClassStates()).contains(Nodes.INVALID);
        assertThat(verdict()).startsWith("One value cannot be used. Memory:");
        assertThat(lookup("#write-files").query().isDisabled()).isTrue();
        write("!");
        assertThat(field("memory").getText()).isEqualTo("lots!");

        put("memory-reserved", "1T");
        put("cpus", "0,5");
        put("cpus-reserved", "many");
        put("healthcheck-interval", "5");
        put("healthcheck-timeout", "soon");
        put("healthcheck-retries", "0");
        put("healthcheck-start-period", "x");
        assertThat(wrongWith("cpus")).isEqualTo("A number of cores is such as 0.5 or 2: write 0.5.");
        assertThat(wrongWith("cpus-reserved")).isEqualTo("A number of cores is such as 0.5 or 2.");
        assertThat(wrongWith("healthcheck-interval")).isEqualTo("The unit is missing: write 5s for seconds.");
        assertThat(wrongWith("healthcheck-timeout")).startsWith("A duration is a number with its unit");
        assertThat(wrongWith("healthcheck-retries")).isEqualTo("A whole number from 1 belongs here.");
        assertThat(wrongWith("healthcheck-start-period")).startsWith("A duration is a number with its unit");
        put("memory", "1G");
        assertThat(wrongWith("memory-reserved")).isEqualTo("More than the limit cannot be reserved.");
        interact(() -> lookup("#advanced-" + SERVICE).query().requestFocus());
        push(KeyCode.SPACE);
        put("container-name", "-");
        put("profiles", "a");
        put("more-ports", "web");
        put("networks", "a/b");
        put("mounts", "here");
        assertThat(wrongWith("container-name")).startsWith("A container's name has at least two letters");
        assertThat(wrongWith("profiles")).startsWith("a: A profile has at least two letters");
        assertThat(wrongWith("more-ports")).startsWith("web: A port is host:container");
        assertThat(wrongWith("networks")).startsWith("a/b: A network is named with letters");
        assertThat(wrongWith("mounts")).startsWith("here: A mount is source:/target");
        put("log-max-size", "10 tons");
        put("log-max-file", "x");
        assertThat(wrongWith("log-max-size")).startsWith("A size is a number");
        assertThat(wrongWith("log-max-file")).isEqualTo("A whole number from 1 belongs here.");
    }

    @Test
    @DisplayName("says beside the test that a healthcheck which was asked for has none, and takes it then")
    void missingTest() {
        ComboBox<Choice> run = lookup(id("field", "healthcheck-run")).query();
        for (String how : List.of("CMD-SHELL", "CMD")) {
            interact(() -> run.setValue(run.getItems().stream()
                    .filter(each -> each.value().equals(how))
                    .findFirst()
                    .orElseThrow()));
            assertThat(wrongWith("healthcheck"))
                    .isEqualTo("A test is missing: a command that ends with 0 when all is well.");
            assertThat(verdict()).startsWith("One value cannot be used. Test:");
            assertThat(lookup("#write-files").query().isDisabled()).isTrue();
        }
        put("healthcheck", "t");
        assertThat(wrongWith("healthcheck")).isEmpty();
        write("rue");
        until(() -> diff(DiffLine.Kind.ADDED).contains("      test: [\"CMD\", \"true\"]"));
    }

    @Test
    @DisplayName("goes back to what the file says, and the diff with it")
    void undo() {
        put("memory", "2G");
        until(() -> diff(DiffLine.Kind.ADDED).contains("          memory: 2G"));

        Hyperlink back = lookup(id("reset", "memory")).query();
        assertThat(back.getText()).isEqualTo("Back to 1G");
        interact(back::fire);

        assertThat(field("memory").getText()).isEqualTo("1G");
        assertThat(back.isVisible()).isFalse();
        until(() -> verdict().startsWith("Nothing is changed yet."));
        assertThat(diff(DiffLine.Kind.SAME)).isEqualTo(before.lines().toList());
        assertThat(outcomes).isEmpty();
    }

    @Test
    @DisplayName("takes a typed value back with Ctrl+Z, and the diff with it")
    void undoTyping() {
        put("memory", "2G");
        until(() -> diff(DiffLine.Kind.ADDED).contains("          memory: 2G"));
        for (int each = 0; each < 5 && !field("memory").getText().equals("1G"); each++) {
            undo();
        }

        assertThat(field("memory").getText()).isEqualTo("1G");
        until(() -> verdict().startsWith("Nothing is changed yet."));
        assertThat(diff(DiffLine.Kind.SAME)).isEqualTo(before.lines().toList());
    }

    @Test
    @DisplayName(
            "lets a wrong number stand and be corrected: caret and text stay, and the verdict says why there is no plan")
    void corrects() {
        put("healthcheck-retries", "12x");
        TextField box = field("healthcheck-retries");
        assertThat(wrongWith("healthcheck-retries")).isEqualTo("A whole number from 1 belongs here.");
        assertThat(verdict()).startsWith("One value cannot be used.");
        interact(() -> box.positionCaret(1));
        write("3");
        assertThat(box.getText()).isEqualTo("132x");
        assertThat(box.getCaretPosition()).isEqualTo(2);
        interact(() -> box.positionCaret(4));
        key(KeyCode.BACK_SPACE);
        assertThat(box.getText()).isEqualTo("132");
        assertThat(box.getCaretPosition()).isEqualTo(3);
        assertThat(wrongWith("healthcheck-retries")).isEmpty();
        assertThat(box.isFocused()).isTrue();
    }

    @Test
    @DisplayName("waits no longer for a service that is chosen not to be waited for, and says what would never start")
    void waits() {
        ComboBox<Choice> postgres = lookup(id("field", "depends-on-postgres")).query();
        assertThat(postgres.getValue().label()).isEqualTo("until it is healthy");
        put("more-depends-on", "order-api=service_healthy fulfillment-worker");
        assertThat(wrongWith("more-depends-on")).isEqualTo("A service does not wait for itself.");
        put("more-depends-on", "order-api");
        assertThat(wrongWith("more-depends-on")).isEmpty();
        until(() -> diff(DiffLine.Kind.ADDED).contains("      order-api:"));
        interact(() -> postgres.setValue(postgres.getItems().getLast()));
        until(() -> diff(DiffLine.Kind.REMOVED).contains("      postgres:"));
    }

    @Test
    @DisplayName("can be used with the keyboard alone: Tab to a field, Enter on a button")
    void keyboard() throws IOException {
        assertThat(focus()).isEqualTo("field-" + SERVICE + "-restart");
        ComboBox<Choice> restart = lookup(id("field", "restart")).query();
        key(KeyCode.DOWN);
        assertThat(restart.getValue().value()).isEqualTo("always");
        tabUntil("field-" + SERVICE + "-memory");
        interact(() -> field("memory").selectAll());
        write("2G");
        until(() -> !lookup("#write-files").query().isDisabled());
        tabUntil("write-files");
        key(KeyCode.ENTER);

        until(() -> outcomes.contains(new AddOutcome.Written(false)));
        assertThat(Files.readString(file)).contains("restart: always", "memory: 2G # ", "memory: 2G\n");
    }

    @Test
    @DisplayName("leaves with Escape, and has written nothing")
    void escape() throws IOException {
        put("memory", "2G");
        key(KeyCode.ESCAPE);

        until(() -> outcomes.contains(new AddOutcome.Cancelled()));
        assertThat(Files.readString(file)).isEqualTo(before);
    }
}
