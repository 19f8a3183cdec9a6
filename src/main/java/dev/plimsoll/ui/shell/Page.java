package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.ui.add.AddViewModel;
import dev.plimsoll.ui.add.EditViewModel;
import dev.plimsoll.ui.add.FixViewModel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the window shows between its header and its status bar. */
sealed interface Page {

    /** No project is open. */
    record Welcome() implements Page {}

    /** A project is being read; that takes a moment. */
    record Opening() implements Page {}

    /** The folder has no compose file. */
    record NoComposeFile(Path folder) implements Page {}

    /**
     * The folder or its compose file cannot be read.
     *
     * @param place that was to be opened
     * @param reason a sentence
     */
    record Unreadable(Path place, String reason) implements Page {}

    /**
     * The compose file is not YAML that can be read.
     *
     * @param broken where and why
     * @param quote what Compose says, null while it has not said anything
     */
    record Broken(ComposeReading.Broken broken, @Nullable String quote) implements Page {}

    /** The stack: services, targets, containers, files. */
    record Stack() implements Page {}

    /** Forms that plan a change; while they are shown, the page stays whatever the files say. */
    sealed interface Forms extends Page {
        /** Leaves them without writing. */
        void cancel();
    }

    /** The forms that add monitoring. */
    record Adding(AddViewModel model) implements Forms {
        @Override
        public void cancel() {
            model.cancel();
        }
    }

    /** The plan that puts findings right. */
    record Fixing(FixViewModel model) implements Forms {
        @Override
        public void cancel() {
            model.cancel();
        }
    }

    /** The form of a service that is there already. */
    record Editing(EditViewModel model) implements Forms {
        @Override
        public void cancel() {
            model.cancel();
        }
    }
}
