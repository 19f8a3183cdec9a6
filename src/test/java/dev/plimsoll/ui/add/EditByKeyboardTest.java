package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.app.Parts;
import dev.plimsoll.app.Window;
import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.settings.JsonSettingsStore;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("window")
@DisplayName("With keys alone, Prometheus of a project")
class EditByKeyboardTest extends ScreenTest {

    private static final String COMPOSE = """
            services:
              web:
                image: nginx:1.29 # the door
              prometheus:
                image: prom/prometheus:v3.5.1
                volumes:
                  - ./prometheus.yml:/etc/prometheus/prometheus.yml:ro
                command: [--config.file=/etc/prometheus/prometheus.yml]
                deploy:
                  resources:
                    limits:
                      memory: 1G # enough
                labels:
                  routes: |
                    /a -> b
                    /c -> d # no comment
            """;
    private static final String CONFIG = """
            global:
              scrape_interval: 15s # for all
            scrape_configs:
              - job_name: web
                static_configs:
                  - targets: ['web:80']
            """;

    @TempDir
    private Path temp;

    private Optional<Window> window = Optional.empty();

    EditByKeyboardTest() {
        super("shell");
    }

    @Override
    public void start(Stage stage) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("shop"));
        Files.writeString(folder.resolve("compose.yaml"), COMPOSE);
        Files.writeString(folder.resolve("prometheus.yml"), CONFIG);
        ChangeMemory memory = new ChangeMemory(temp.resolve("memory"));
        Parts parts = new Parts(
                Catalog.load(),
                new DockerEngine(ComposeReader::resolved, _ -> false),
                new ChangeWriter(memory),
                memory,
                new PrometheusFeed(),
                new JsonSettingsStore(temp.resolve("settings.json")));
        window = Optional.of(Window.show(parts, stage, folder));
    }

    @BeforeEach
    void open() {
        until(() -> lookup("#services").tryQuery().isPresent()
                && !lookup("#start-stack").query().isDisabled());
        tabUntil("services");
        key(KeyCode.HOME);
        for (int each = 0; each < 5 && !chosen().equals("prometheus"); each++) {
            key(KeyCode.DOWN);
        }
        key(KeyCode.ENTER);
        until(() -> lookup("#edit-screen").tryQuery().isPresent() && !focus().equals("services"));
        until(() -> verdict().startsWith("Nothing is changed yet."));
    }

    @AfterEach
    void close() {
        interact(() -> window.ifPresent(Window::close));
    }

    /** The service that is chosen in the list. */
    private String chosen() {
        return lookup(".list-cell").queryAll().stream()
                .filter(each -> each.getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("selected")))
                .flatMap(each -> each.lookupAll(".service-name").stream())
                .map(each -> ((javafx.scene.control.Labeled) each).getText())
                .findFirst()
                .orElse("");
    }

    /** Types over what is in the field that has the focus. */
    private void over(String text) {
        TextField field = box("#" + focus());
        interact(field::selectAll);
        write(text);
        assertThat(field.getText()).isEqualTo(text);
    }

    private String file(String name) throws IOException {
        return Files.readString(temp.resolve("shop").resolve(name));
    }

    @Test
    @DisplayName("is opened, edited, seen in the diff and written, with a field and one that was folded")
    void wholeWay() throws IOException {
        tabUntil("field-prometheus-memory");
        over("2G");
        key(KeyCode.TAB);
        assertThat(focus()).isEqualTo("field-prometheus-memory-reserved");
        until(() -> diff(DiffLine.Kind.ADDED).equals(List.of("          memory: 2G # enough")));
        assertThat(diff(DiffLine.Kind.REMOVED)).containsExactly("          memory: 1G # enough");

        tabUntil("advanced-prometheus");
        assertThat(shows("#field-prometheus-scrape-interval")).isFalse();
        key(KeyCode.SPACE);
        assertThat(shows("#field-prometheus-scrape-interval")).isTrue();
        tabUntil("field-prometheus-scrape-interval");
        over("30s");
        until(() -> lookup("#diff-tab-prometheus-yml").tryQuery().isPresent());
        tabUntil("diff-tab-prometheus-yml");
        key(KeyCode.SPACE);
        until(() -> diff(DiffLine.Kind.ADDED).equals(List.of("  scrape_interval: 30s # for all")));

        until(() -> !lookup("#write-files").query().isDisabled());
        tabUntil("write-files");
        key(KeyCode.ENTER);
        until(() -> lookup("#edit-screen").tryQuery().isEmpty());
        assertThat(file("compose.yaml")).isEqualTo(COMPOSE.replace("1G", "2G"));
        assertThat(file("prometheus.yml")).isEqualTo(CONFIG.replace("15s", "30s"));
    }

    @Test
    @DisplayName("is left with Escape, folded section open or not, and nothing is written")
    void left() throws IOException {
        tabUntil("advanced-prometheus");
        key(KeyCode.SPACE);
        tabUntil("field-prometheus-scrape-interval");
        over("30s");
        key(KeyCode.ESCAPE);
        until(() -> lookup("#edit-screen").tryQuery().isEmpty());
        assertThat(file("compose.yaml")).isEqualTo(COMPOSE);
        assertThat(file("prometheus.yml")).isEqualTo(CONFIG);
    }

    @Test
    @DisplayName("has a label of several lines, which is shown by its first and left as it is")
    void label() {
        tabUntil("advanced-prometheus");
        key(KeyCode.SPACE);
        tabUntil("field-prometheus-label-routes");
        write("x");
        key(KeyCode.BACK_SPACE);
        assertThat(box("#field-prometheus-label-routes").getText()).isEqualTo("/a -> b …");
        assertThat(wrong("#remarks-prometheus-label-routes"))
                .isEqualTo("It has 2 lines, and is changed in the file alone.");
        assertThat(verdict()).startsWith("Nothing is changed yet.");
        key(KeyCode.TAB);
        assertThat(focus()).isEqualTo("field-prometheus-more-labels");
    }

    private boolean shows(String id) {
        return lookup(id).tryQuery().filter(ScreenTest::isShown).isPresent();
    }
}
