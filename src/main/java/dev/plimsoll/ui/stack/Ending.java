package dev.plimsoll.ui.stack;

import dev.plimsoll.engine.RunResult;
import dev.plimsoll.ui.control.DotState;

/**
 * How a run ended.
 *
 * @param dot its state
 * @param what happened, a sentence
 * @param why the reason or what it means, may be empty
 * @param todo what to do, may be empty
 */
record Ending(DotState dot, String what, String why, String todo) {

    static Ending of(RunResult result, boolean stopping) {
        return switch (result) {
            case RunResult.Succeeded done ->
                stopping
                        ? new Ending(DotState.NONE, "The stack is stopped.", "Its volumes are kept.", "")
                        : new Ending(DotState.GOOD, "The stack runs.", "Every service is running or healthy.", "");
            case RunResult.Failed failed -> new Ending(DotState.BAD, failed.what(), failed.why(), failed.todo());
            case RunResult.Cancelled cancelled ->
                stopping
                        ? new Ending(
                                DotState.WARNING,
                                "Stopping was cancelled.",
                                "What was not stopped until then goes on running.",
                                "Stop the stack again to go on.")
                        : new Ending(
                                DotState.WARNING,
                                "Starting was cancelled.",
                                "What was started until then goes on running.",
                                "Start the stack again to go on, or stop it.");
        };
    }

    /** All of it as plain text, for a message to somebody else. */
    String asText() {
        StringBuilder text = new StringBuilder(what);
        if (!why.isEmpty()) {
            text.append("\n\n").append(why);
        }
        if (!todo.isEmpty()) {
            text.append("\n\nWhat to do: ").append(todo);
        }
        return text.append('\n').toString();
    }
}
