package dev.plimsoll.change;

import org.jspecify.annotations.Nullable;

/**
 * Something to know before a plan is written.
 *
 * @param level how bad it is
 * @param what happened or would happen, a sentence
 * @param why its reason, may be empty
 * @param todo what to do, may be empty
 * @param place where, or null
 */
public record Finding(
        Level level,
        String what,
        String why,
        String todo,
        @Nullable Place place) {
    /** How bad it is. */
    public enum Level {
        /** Worth knowing. */
        NOTE,
        /** It may not work. */
        WARNING,
        /** It would not work, and is not written. */
        ERROR
    }
}
