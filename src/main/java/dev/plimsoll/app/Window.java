package dev.plimsoll.app;

import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.settings.Settings.WindowBounds;
import dev.plimsoll.task.FxBackground;
import dev.plimsoll.ui.shell.ShellTools;
import dev.plimsoll.ui.shell.ShellView;
import dev.plimsoll.ui.shell.ShellViewModel;
import dev.plimsoll.ui.shell.TimerTicker;
import dev.plimsoll.ui.theme.Theme;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window, put together. */
public final class Window {

    private static final List<String> MARKS = List.of("mark-32.png", "mark-128.png");

    private final Parts parts;
    private final Stage stage;
    private final TimerTicker ticker;
    private final ShellViewModel shell;

    private Window(Parts parts, Stage stage) {
        this.parts = parts;
        this.stage = stage;
        FxBackground background = new FxBackground();
        ticker = new TimerTicker(background);
        ObservableValue<Boolean> systemIsDark =
                Platform.getPreferences().colorSchemeProperty().map(each -> each == ColorScheme.DARK);
        shell = new ShellViewModel(new ShellTools(
                parts.tools(),
                new ProjectOpener(new DiskFileSource()),
                parts.settings(),
                background,
                ticker,
                Clock.systemUTC(),
                systemIsDark,
                outside(),
                places(),
                version()));
        Scene scene = new Scene(new ShellView(shell));
        new Theme(shell.theme(), systemIsDark).apply(scene);
        stage.setScene(scene);
    }

    /**
     * Starts JavaFX and opens the window on that folder or compose file, or on the welcome page. Returns at once.
     *
     * @param parts asked for once JavaFX is there, so that they can be put together meanwhile
     */
    public static void open(Supplier<Parts> parts, @Nullable Path folder) {
        Platform.startup(() -> show(parts.get(), new Stage(), folder));
    }

    /** Shows the window on a stage; on the JavaFX application thread. It ends everything of its own when it is closed. */
    public static Window show(Parts parts, Stage stage, @Nullable Path folder) {
        Window window = new Window(parts, stage);
        window.arrange();
        if (folder != null) {
            window.shell.open(folder);
        }
        stage.show();
        return window;
    }

    /** Closes it, as a person does; on the JavaFX application thread. */
    public void close() {
        stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    private void arrange() {
        shell.title().subscribe(stage::setTitle);
        MARKS.stream().map(Window::mark).forEach(stage.getIcons()::add);
        new Placement(stage).restore(shell.windowBounds());
        stage.setOnCloseRequest(event -> leave());
        ReadyFile ready = ReadyFile.asked();
        shell.shown().subscribe(project -> {
            if (!project.isEmpty()) {
                new AfterFrames(() -> ready.shows(project)).start();
            }
        });
    }

    /** A popup that is open while the last window closes would take the process down with it. */
    private void leave() {
        WindowBounds bounds = new Placement(stage).now();
        openPopups().forEach(PopupWindow::hide);
        shell.close(bounds);
        ticker.close();
        parts.engine().close();
    }

    private static List<PopupWindow> openPopups() {
        return Stream.of(javafx.stage.Window.getWindows().toArray())
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .toList();
    }

    private static Image mark(String file) {
        return new Image(Objects.requireNonNull(Theme.class.getResourceAsStream(file), file));
    }

    private static Consumer<URI> outside() {
        Application desktop = new Application() {
            @Override
            public void start(Stage unused) {
                // only its way to the desktop is needed
            }
        };
        return address -> desktop.getHostServices().showDocument(address.toString());
    }

    private static ShellTools.Places places() {
        Path home = Path.of(System.getProperty("user.home"));
        Path plimsoll = Path.of(System.getProperty("plimsoll.home", "")).toAbsolutePath();
        return new ShellTools.Places(
                home, plimsoll.resolve("compose").resolve("demo").resolve("shop"));
    }

    private static String version() {
        String known = Window.class.getPackage().getImplementationVersion();
        return known == null ? "" : known;
    }
}
