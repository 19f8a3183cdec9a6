package dev.plimsoll.app;

import dev.plimsoll.settings.Settings.WindowBounds;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Where the window is, between two runs. */
final class Placement {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;
    /** So much of the title must be on a screen, or the window could not be moved. */
    private static final double REACHABLE = 80;

    private final Stage stage;

    Placement(Stage stage) {
        this.stage = stage;
    }

    /** Puts the window where it was, when a screen is still there; else in the middle. */
    void restore(@Nullable WindowBounds kept) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        if (kept == null || !isReachable(kept)) {
            stage.setWidth(Math.min(WIDTH, screen.getWidth()));
            stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
            return;
        }
        stage.setX(kept.x());
        stage.setY(kept.y());
        stage.setWidth(kept.width());
        stage.setHeight(kept.height());
        stage.setMaximized(kept.maximised());
    }

    WindowBounds now() {
        return new WindowBounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    private static boolean isReachable(WindowBounds kept) {
        return !Screen.getScreensForRectangle(kept.x() + REACHABLE, kept.y(), kept.width() - 2 * REACHABLE, 30)
                .isEmpty();
    }
}
