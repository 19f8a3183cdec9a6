package dev.plimsoll.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program to run.
 *
 * @param arguments the program and its arguments, never a shell's line
 * @param folder to run in, null for this process's
 * @param patience after which it is ended
 */
record Command(List<String> arguments, @Nullable Path folder, Duration patience) {

    /** Runs in this process's folder. */
    static Command of(Duration patience, String... arguments) {
        return new Command(List.of(arguments), null, patience);
    }
}
