package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.engine.ConfigResult;
import org.jspecify.annotations.Nullable;

/**
 * What the files of a project say at one moment.
 *
 * @param reading as they are written
 * @param text of the compose file that edits go to
 * @param config what Compose says of them; null while it has not been asked
 */
record ProjectFiles(
        ComposeReading reading, String text, @Nullable ConfigResult config) {

    /** As Compose resolves it, in the order of the file; else as written; null when neither can be had. */
    @Nullable
    ComposeModel model() {
        return config instanceof ConfigResult.Accepted accepted ? accepted.model() : written();
    }

    private @Nullable ComposeModel written() {
        return switch (reading) {
            case ComposeReading.AsWritten written -> written.model();
            case ComposeReading.Broken broken -> null;
        };
    }

    boolean isRejected() {
        return config instanceof ConfigResult.Rejected;
    }
}
