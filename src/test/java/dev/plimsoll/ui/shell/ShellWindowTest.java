package dev.plimsoll.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.app.Parts;
import dev.plimsoll.app.Window;
import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.engine.EngineStatus;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.settings.Settings;
import dev.plimsoll.task.FxBackground;
import dev.plimsoll.ui.control.CodeView;
import dev.plimsoll.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@DisplayName("The window on a screen")
class ShellWindowTest extends FxRobot {

    @TempDir
    private Path home;

    private Region dragged;
    private Bench bench;
    private ShellViewModel shell;
    private Stage stage;

    @BeforeEach
    void setUp() throws TimeoutException {
        bench = new Bench(home);
        bench.accept("shop", "web", "db");
        FxToolkit.toolkitContext().setSetupTimeoutInMillis(120_000);
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void tearDown() throws TimeoutException {
        if (shell != null) {
            interact(() -> shell.close());
        }
        FxToolkit.cleanupStages();
    }

    private void show(Path folder) throws TimeoutException {
        FxToolkit.setupStage(primary -> {
            stage = primary;
            shell = bench.shell(new FxBackground());
            dragged = new Region();
            dragged.setMaxSize(20, 20);
            StackPane root = new StackPane(new ShellView(shell), dragged);
            StackPane.setAlignment(dragged, javafx.geometry.Pos.BOTTOM_RIGHT);
            primary.setScene(new Scene(root, 1280, 800));
            new Theme(shell.theme(), bench.systemIsDark).apply(primary.getScene());
            primary.show();
            if (folder != null) {
                shell.open(folder);
            }
        });
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("it did not come to that within 30 seconds", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isSeen(String query) {
        return lookup(query).queryAll().stream().anyMatch(ShellWindowTest::isVisible);
    }

    private static boolean isVisible(javafx.scene.Node node) {
        for (javafx.scene.Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private String text(String query) {
        return lookup(query).queryAs(Labeled.class).getText();
    }

    private List<String> tabs() {
        return lookup("#tabs").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList();
    }

    private String selectedTab() {
        return lookup("#tabs")
                .queryAs(TabPane.class)
                .getSelectionModel()
                .getSelectedItem()
                .getText();
    }

    @Test
    @DisplayName("shows a project with its tabs, and goes from one to the next by keyboard")
    void project() throws Exception {
        show(bench.project("shop", Bench.SHOP));
        until(() -> isSeen("#tabs") && !lookup("#start-stack").query().isDisabled());
        assertThat(text("#project-name")).isEqualTo("shop");
        assertThat(text("#compose-file")).isEqualTo("compose.yaml");
        assertThat(tabs()).containsExactly("Targets", "Containers", "Compose file", "Findings");
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(selectedTab()).isEqualTo("Compose file");
        assertThat(lookup("#file-text").queryAs(CodeView.class).getItems())
                .extracting(CodeView.Line::text)
                .contains("    image: postgres:17");
        push(KeyCode.CONTROL, KeyCode.DIGIT2);
        assertThat(selectedTab()).isEqualTo("Containers");
        int asked = bench.engine.asked;
        push(KeyCode.F5);
        until(() -> bench.engine.asked > asked);
    }

    @Test
    @DisplayName("writes monitoring into a file that .env lists, and starts the project that has it")
    void listed() throws Exception {
        Path folder = bench.project("shop", Bench.SHOP);
        show(folder);
        until(() -> isSeen("#tabs") && !lookup("#start-stack").query().isDisabled());
        interact(shell::showAdd);
        until(() -> isSeen("#into-env"));
        clickOn("#into-env");
        until(() -> isSeen("#write-and-start")
                && !lookup("#write-and-start").query().isDisabled());
        clickOn("#write-and-start");
        until(() -> !bench.engine.runs.isEmpty());
        assertThat(folder.resolve(".env")).content().endsWith("COMPOSE_FILE=compose.yaml:compose.monitoring.yaml\n");
        assertThat(folder.resolve("compose.yaml")).hasContent(Bench.SHOP);
        assertThat(text("#compose-file")).isEqualTo("compose.yaml +1");
        // by then it was noticed that the files have changed
        WaitForAsyncUtils.sleep(2, TimeUnit.SECONDS);
        assertThat(text("#start-stack")).isEqualTo("Starting…");
        assertThat(bench.engine.runs).hasSize(1);
    }

    @Test
    @DisplayName("shows where a file is broken and copies what Compose says; the page goes by itself")
    void broken() throws Exception {
        bench.engine.config = new ConfigResult.Rejected("yaml: line 3: found a tab", 3);
        show(bench.project("shop", "services:\n  web:\n\timage: nginx\n"));
        until(() -> isSeen("#copy-quote"));
        assertThat(text("#message-title")).isEqualTo("compose.yaml cannot be read");
        assertThat(text("#message-text")).startsWith("Line 3, column 1");
        assertThat(lookup("#excerpt").queryAs(CodeView.class).getItems().stream()
                        .filter(CodeView.Line::marked))
                .extracting(CodeView.Line::number)
                .containsExactly(3);
        assertThat(isSeen("#stop-stack")).isFalse();
        clickOn("#copy-quote");
        assertThat(text("#copy-quote")).isEqualTo("Copied");
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("yaml: line 3: found a tab"));
        bench.accept("shop", "web", "db");
        bench.project("shop", Bench.SHOP);
        until(() -> isSeen("#tabs"));
    }

    @Test
    @DisplayName("shows a strip when Compose refuses the project, and leads to the line")
    void refused() throws Exception {
        bench.engine.config = new ConfigResult.Rejected("services.db has neither an image nor a build context", 4);
        show(bench.project("shop", Bench.SHOP));
        until(() -> isSeen("#show-line"));
        assertThat(isSeen("#tabs")).isTrue();
        assertThat(lookup("#start-stack").query().isDisabled()).isTrue();
        clickOn("#show-line");
        assertThat(selectedTab()).isEqualTo("Compose file");
        assertThat(lookup("#file-text").queryAs(CodeView.class).getItems().stream()
                        .filter(CodeView.Line::marked))
                .extracting(CodeView.Line::number)
                .containsExactly(4);
    }

    @Test
    @DisplayName("lists what is wrong with the files, and leads to each place in its own file")
    void troubles() throws Exception {
        Path folder = bench.project("shop", Bench.SHOP + "    networks: [back]\n");
        Files.writeString(folder.resolve("compose.override.yaml"), "services:\n  web:\n    env_file: web.env\n");
        bench.engine.config = new ConfigResult.Rejected("service db refers to undefined network back", null);
        show(folder);
        until(() -> isSeen("#troubles"));
        clickOn("compose.override.yaml:3");
        until(() -> text("#file-name").equals("compose.override.yaml"));
        assertThat(selectedTab()).isEqualTo("Compose file");
        assertThat(marked()).containsExactly("    env_file: web.env");
        clickOn("compose.yaml:6");
        until(() -> text("#file-name").equals("compose.yaml"));
        assertThat(marked()).containsExactly("    networks: [back]");
    }

    @Test
    @DisplayName("shows where a service is written, whichever file that is")
    void definition() throws Exception {
        Path folder = bench.project("shop", "include: [more/db.yaml]\nservices:\n  web:\n    image: nginx:1\n");
        Files.createDirectory(folder.resolve("more"));
        Files.writeString(folder.resolve("more/db.yaml"), "services:\n  db:\n    image: postgres:17\n");
        show(folder);
        until(() -> isSeen("#services") && !lookup("#start-stack").query().isDisabled());
        doubleClickOn("db");
        until(() -> text("#file-name").equals("more/db.yaml"));
        assertThat(marked()).containsExactly("  db:");
        push(KeyCode.CONTROL, KeyCode.DIGIT1);
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        until(() -> text("#file-name").equals("compose.yaml"));
    }

    private List<String> marked() {
        return lookup("#file-text").queryAs(CodeView.class).getItems().stream()
                .filter(CodeView.Line::marked)
                .map(CodeView.Line::text)
                .toList();
    }

    @Test
    @DisplayName("says what to do about an engine, on the welcome page too")
    void engine() throws Exception {
        bench.engine.status = new EngineStatus.PermissionDenied("/var/run/docker.sock");
        show(null);
        until(() -> isSeen("#copy-command"));
        assertThat(isSeen("#open-folder")).isTrue();
        assertThat(isSeen("#start-stack")).isFalse();
        bench.engine.status = FakeEngine.READY;
        clickOn("#ask-again");
        until(() -> !isSeen("#copy-command"));
    }

    @Test
    @DisplayName("goes dark by a click and by keyboard")
    void theme() throws Exception {
        show(bench.project("shop", Bench.SHOP));
        until(() -> isSeen("#tabs"));
        clickOn("#theme");
        assertThat(stage.getScene().getRoot().getStyleClass()).contains(Theme.DARK);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        assertThat(stage.getScene().getRoot().getStyleClass()).doesNotContain(Theme.DARK);
        assertThat(bench.kept.theme()).isEqualTo(Settings.Theme.SYSTEM);
    }

    @Test
    @DisplayName("opens a folder that is dropped on it")
    void dropped() throws Exception {
        Path shop = bench.project("shop", Bench.SHOP);
        show(null);
        until(() -> isSeen("#open-folder"));
        dragged.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(shop.toFile()));
            dragged.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        drag(dragged).moveTo("#shell");
        until(() -> isSeen("#drop-hint"));
        drop();
        until(() -> isSeen("#tabs"));
        assertThat(isSeen("#drop-hint")).isFalse();
        assertThat(text("#project-name")).isEqualTo("shop");
    }

    @Test
    @DisplayName("opens a recent project from its welcome page, and another from the menu of the header")
    void recent() throws Exception {
        Path shop = bench.project("shop", Bench.SHOP);
        Path blog = bench.project("blog", Bench.SHOP);
        bench.kept = new Settings(Settings.Theme.SYSTEM, List.of(blog, shop), null);
        bench.engine.config = new ConfigResult.Unavailable("not asked");
        show(null);
        until(() -> lookup("#recent-project").queryAll().size() == 2);
        clickOn(lookup("#recent-project").nth(0).queryAs(javafx.scene.Node.class));
        until(() -> isSeen("#tabs") && text("#project-name").equals("blog"));
        clickOn("#folder-menu");
        until(() -> lookup("#folder-menu").queryAs(MenuButton.class).isShowing());
        clickOn("shop   ~/shop");
        until(() -> text("#project-name").equals("shop"));
    }

    @Test
    @DisplayName("brings the tab of a start to the front, and takes it away afterwards")
    void starting() throws Exception {
        show(bench.project("shop", Bench.SHOP));
        until(() -> isSeen("#start-stack") && !lookup("#start-stack").query().isDisabled());
        clickOn("#start-stack");
        assertThat(tabs()).first().isEqualTo("Starting");
        assertThat(selectedTab()).isEqualTo("Starting");
        assertThat(text("#start-stack")).isEqualTo("Starting…");
        bench.engine.lastRun().result.complete(new RunResult.Succeeded());
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> bench.ticker.pass(Duration.ofSeconds(2)));
        assertThat(tabs()).doesNotContain("Starting");
        assertThat(selectedTab()).isEqualTo("Targets");
    }

    @Test
    @DisplayName("closes while a menu is open, keeps its place, and ends what it watched")
    void closes() throws Exception {
        ShellTools tools = bench.tools(new FxBackground());
        Parts parts = new Parts(
                Catalog.load(),
                bench.engine,
                tools.work().writer(),
                tools.work().memory(),
                tools.work().targets(),
                tools.settings());
        Path shop = bench.project("shop", Bench.SHOP);
        Window[] window = new Window[1];
        FxToolkit.setupStage(primary -> {
            stage = primary;
            window[0] = Window.show(parts, primary, shop);
        });
        until(() -> isSeen("#tabs"));
        assertThat(stage.getTitle()).isEqualTo("shop · Plimsoll");
        clickOn("#folder-menu");
        interact(() -> window[0].close());
        assertThat(stage.isShowing()).isFalse();
        assertThat(javafx.stage.Window.getWindows()).isEmpty();
        assertThat(bench.engine.watched).isEmpty();
        assertThat(bench.kept.window()).isNotNull();
    }

    @Test
    @DisplayName("shows a folder without a compose file until there is one")
    void nothing() throws IOException, TimeoutException {
        show(Files.createDirectories(home.resolve("empty")));
        until(() -> isSeen("#try-demo"));
        assertThat(text("#message-title")).isEqualTo("No compose file in ~/empty");
        bench.project("empty", Bench.SHOP);
        interact(() -> bench.ticker.pass(Duration.ofSeconds(2)));
        until(() -> isSeen("#tabs"));
    }

    @Test
    @DisplayName("leaves a fix with Escape, as soon as a click has opened it")
    void leavesFix() throws Exception {
        bench.engine.config = new ConfigResult.Unavailable("Compose was not asked.");
        show(bench.project("shop", """
                services:
                  web: {image: nginx:1, container_name: shop}
                  db: {image: postgres:17, container_name: shop}
                """));
        until(() -> isSeen("#status-findings"));
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> isSeen("#fix"));
        clickOn("#fix");
        until(() -> isSeen("#fix-screen") && !lookup("#write-files").query().isDisabled());
        push(KeyCode.ESCAPE);
        until(() -> !isSeen("#fix-screen"));
    }

    @Test
    @DisplayName("leaves the form that adds monitoring with Escape, as soon as a click has opened it")
    void leavesAdd() throws Exception {
        show(bench.project("shop", Bench.SHOP));
        until(() -> isSeen("#add-monitoring") && !lookup("#start-stack").query().isDisabled());
        clickOn("#add-monitoring");
        until(() -> isSeen("#add-screen") && !lookup("#write-files").query().isDisabled());
        push(KeyCode.ESCAPE);
        until(() -> !isSeen("#add-screen"));
    }

    @Test
    @DisplayName("leads with keys alone from what is found to its place, and to its fix")
    void findings() throws Exception {
        bench.engine.config = new dev.plimsoll.engine.ConfigResult.Unavailable("Compose was not asked.");
        Path folder = bench.project("shop", """
                services:
                  web:
                    image: nginx:1
                    container_name: shop
                  db:
                    image: postgres:17
                    container_name: shop
                """);
        show(folder);
        until(() -> isSeen("#status-findings"));
        assertThat(lookup("#status-findings")
                        .<javafx.scene.control.Hyperlink>query()
                        .getText())
                .isEqualTo("1 error");
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        until(() -> isSeen(".found"));
        interact(() -> lookup(".found").query().requestFocus());
        push(KeyCode.ENTER);
        until(() -> shell.tab().get() == ShellViewModel.Tab.FILE);
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        interact(() -> lookup("#fix").query().requestFocus());
        push(KeyCode.ENTER);
        until(() -> isSeen("#fix-screen") && !lookup("#write-files").query().isDisabled());
        assertThat(lookup("#fix-0").<javafx.scene.control.CheckBox>query().getText())
                .isEqualTo("Take container_name out of db");
        interact(() -> lookup("#write-files").query().requestFocus());
        push(KeyCode.ENTER);
        until(() -> !isSeen("#fix-screen") && !isSeen("#status-findings"));
        assertThat(folder.resolve("compose.yaml")).hasContent("""
                        services:
                          web:
                            image: nginx:1
                            container_name: shop
                          db:
                            image: postgres:17
                        """);
    }
}
