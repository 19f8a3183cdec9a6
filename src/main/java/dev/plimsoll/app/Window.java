package dev.plimsoll.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The window. */
public final class Window {

    private Window() {}

    /** Opens it, on that folder or on the welcome screen. */
    public static void open(Parts parts, @Nullable Path folder) {
        System.err.println("The window is being built: " + parts.settings().load() + " " + folder);
    }
}
