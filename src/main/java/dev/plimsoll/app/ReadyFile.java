package dev.plimsoll.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever started Plimsoll that its window shows the project: a file appears. It is asked for with
 * {@code -Dplimsoll.ready=FILE}; without that nothing happens.
 */
public final class ReadyFile {

    private final @Nullable Path file;

    private ReadyFile(@Nullable Path file) {
        this.file = file;
    }

    /** As the system property asks for. */
    public static ReadyFile asked() {
        String named = System.getProperty("plimsoll.ready", "");
        return new ReadyFile(named.isEmpty() ? null : Path.of(named));
    }

    /** The window shows that project; to be called once its picture is on the screen. Only the first call counts. */
    public void shows(String project) {
        if (file == null || Files.exists(file)) {
            return;
        }
        try {
            Files.writeString(file, project + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException("The ready file cannot be written: " + file, problem);
        }
    }
}
