package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeModel;
import org.jspecify.annotations.Nullable;

/** What {@code docker compose config} says of a project. */
public sealed interface ConfigResult {
    /** Compose accepts it. */
    record Accepted(ComposeModel model) implements ConfigResult {}

    /**
     * Compose refuses it.
     *
     * @param message what Compose says, without values of variables
     * @param line from 1, or null where Compose names none
     */
    record Rejected(String message, @Nullable Integer line) implements ConfigResult {}

    /** Compose could not be asked; the reason is a sentence for people. */
    record Unavailable(String reason) implements ConfigResult {}
}
