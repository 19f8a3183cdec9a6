package dev.plimsoll.cli;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** What came of loading a project. */
sealed interface Loading {
    /**
     * It says something.
     *
     * @param workspace what can be done with it
     * @param model what it says: as Compose resolves it, or as written where Compose gave no answer
     * @param doubt why the model is only as written, a sentence; null when it is resolved
     */
    record Loaded(
            Workspace workspace,
            ComposeModel model,
            @Nullable String doubt) implements Loading {}

    /** It cannot be used. */
    record Refused(Words words) implements Loading {}
}
