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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("In the window, the screen that edits a service of the demo")
class EditWindowTest extends ApplicationTest {

    private static final String SERVICE = "fulfillment-worker";

    private final List<AddOutcome> outcomes = new ArrayList<>();
    private final Engine engine = new DockerEngine(ComposeReader::resolved);
    private Path temp = Path.of("");
    private Path file = Path.of("");
    private String before = "";

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

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come to that within 20 seconds", late);
        }
    }

    private String verdict() {
        StringBuilder words = new StringBuilder();
        lookup("#verdict").queryAs(TextFlow.class).getChildren().forEach(each -> words.append(((Text) each).getText()));
        return words.toString();
    }

    private List<String> diff(DiffLine.Kind kind) {
        return lookup("#diff").<ListView<DiffLine>>query().getItems().stream()
                .filter(each -> each.kind() == kind)
                .map(DiffLine::text)
                .toList();
    }

    private static String id(String what, String field) {
        return "#" + what + "-" + SERVICE + "-" + field;
    }

    private TextField box(String field) {
        return lookup(id("field", field)).query();
    }

    /** Puts the caret there and types over what is in it. */
    private void type(String field, String text) {
        interact(() -> {
            box(field).requestFocus();
            box(field).selectAll();
        });
        write(text);
    }

    private String wrong(String field) {
        Label label = lookup(id("wrong", field)).query();
        return label.isVisible() ? label.getText() : "";
    }

    private void key(KeyCode code) {
        interact(() -> {
            Node owner = lookup("#edit-screen").query().getScene().getFocusOwner();
            Event.fireEvent(owner, event(KeyEvent.KEY_PRESSED, code));
            Event.fireEvent(owner, event(KeyEvent.KEY_RELEASED, code));
        });
    }

    private static KeyEvent event(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    private String focus() {
        Node owner = lookup("#edit-screen").query().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private void tabUntil(String id) {
        for (int each = 0; each < 60 && !focus().equals(id); each++) {
            key(KeyCode.TAB);
        }
        assertThat(focus()).isEqualTo(id);
    }

    @Test
    @DisplayName("shows what the file says and where, and the file itself as long as nothing is changed")
    void asItIs() {
        assertThat(box("memory").getText()).isEqualTo("1G");
        assertThat(box("cpus").getText()).isEqualTo("0.5");
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
        type("memory", "1500M");
        until(() -> diff(DiffLine.Kind.ADDED).contains("          memory: 1500M"));
        assertThat(diff(DiffLine.Kind.REMOVED)).contains("          memory: 1G");

        Hyperlink idea = lookup(id("advice", "healthcheck-run")).query();
        interact(idea::fire);
        until(() -> diff(DiffLine.Kind.ADDED).contains("    healthcheck:"));
        type("healthcheck-interval", "7s");
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
        type("memory", "lots");
        assertThat(wrong("memory")).isEqualTo("A size is a number with its unit, such as 512M or 1.5G.");
        assertThat(box("memory").getPseudoClassStates()).contains(Nodes.INVALID);
        assertThat(verdict()).startsWith("One value cannot be used. Memory:");
        assertThat(lookup("#write-files").query().isDisabled()).isTrue();
        write("!");
        assertThat(box("memory").getText()).isEqualTo("lots!");

        type("memory-reserved", "1T");
        type("cpus", "0,5");
        type("cpus-reserved", "many");
        type("healthcheck-interval", "5");
        type("healthcheck-timeout", "soon");
        type("healthcheck-retries", "0");
        type("healthcheck-start-period", "x");
        assertThat(wrong("cpus")).isEqualTo("A number of cores is such as 0.5 or 2: write 0.5.");
        assertThat(wrong("cpus-reserved")).isEqualTo("A number of cores is such as 0.5 or 2.");
        assertThat(wrong("healthcheck-interval")).isEqualTo("The unit is missing: write 5s for seconds.");
        assertThat(wrong("healthcheck-timeout")).startsWith("A duration is a number with its unit");
        assertThat(wrong("healthcheck-retries")).isEqualTo("A whole number from 1 belongs here.");
        assertThat(wrong("healthcheck-start-period")).startsWith("A duration is a number with its unit");
        type("memory", "1G");
        assertThat(wrong("memory-reserved")).isEqualTo("More than the limit cannot be reserved.");
        interact(() -> lookup("#advanced-" + SERVICE).query().requestFocus());
        push(KeyCode.SPACE);
        type("container-name", "-");
        type("profiles", "a");
        type("more-ports", "web");
        type("networks", "a/b");
        type("mounts", "here");
        assertThat(wrong("container-name")).startsWith("A container's name has at least two letters");
        assertThat(wrong("profiles")).startsWith("a: A profile has at least two letters");
        assertThat(wrong("more-ports")).startsWith("web: A port is host:container");
        assertThat(wrong("networks")).startsWith("a/b: A network is named with letters");
        assertThat(wrong("mounts")).startsWith("here: A mount is source:/target");
        type("log-max-size", "10 tons");
        type("log-max-file", "x");
        assertThat(wrong("log-max-size")).startsWith("A size is a number");
        assertThat(wrong("log-max-file")).isEqualTo("A whole number from 1 belongs here.");
    }

    @Test
    @DisplayName("goes back to what the file says, and the diff with it")
    void undo() {
        type("memory", "2G");
        until(() -> diff(DiffLine.Kind.ADDED).contains("          memory: 2G"));

        Hyperlink back = lookup(id("reset", "memory")).query();
        assertThat(back.getText()).isEqualTo("Back to 1G");
        interact(back::fire);

        assertThat(box("memory").getText()).isEqualTo("1G");
        assertThat(back.isVisible()).isFalse();
        until(() -> verdict().startsWith("Nothing is changed yet."));
        assertThat(diff(DiffLine.Kind.SAME)).isEqualTo(before.lines().toList());
        assertThat(outcomes).isEmpty();
    }

    @Test
    @DisplayName("can be used with the keyboard alone: Tab to a field, Enter on a button")
    void keyboard() throws IOException {
        assertThat(focus()).isEqualTo("field-" + SERVICE + "-restart");
        ComboBox<Choice> restart = lookup(id("field", "restart")).query();
        key(KeyCode.DOWN);
        assertThat(restart.getValue().value()).isEqualTo("always");
        tabUntil("field-" + SERVICE + "-memory");
        interact(() -> box("memory").selectAll());
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
        type("memory", "2G");
        key(KeyCode.ESCAPE);

        until(() -> outcomes.contains(new AddOutcome.Cancelled()));
        assertThat(Files.readString(file)).isEqualTo(before);
    }
}
