package dev.plimsoll.settings;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept between two runs.
 *
 * @param theme light, dark, or as the system says
 * @param recent project folders, newest first, at most ten
 * @param window where the window was, null before the first run
 */
public record Settings(
        Theme theme, List<Path> recent, @Nullable WindowBounds window) {
    /** The first run. */
    public static final Settings DEFAULT = new Settings(Theme.SYSTEM, List.of(), null);

    /** The colours of the window. */
    public enum Theme {
        /** As the system says. */
        SYSTEM,
        /** Dark on light. */
        LIGHT,
        /** Light on dark. */
        DARK
    }

    /** Position and size in pixels. */
    public record WindowBounds(double x, double y, double width, double height, boolean maximised) {}
}
