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
 * @param rule stable name of what was looked for, such as {@code port-twice}, for scripts; empty where it has none
 * @param fix the change that puts it right, where nobody has to choose; null where a person has to
 */
public record Finding(
        Level level,
        String what,
        String why,
        String todo,
        @Nullable Place place,
        String rule,
        @Nullable Fix fix) {
    /** Of a rule, for a person to put right. */
    public Finding(Level level, String what, String why, String todo, @Nullable Place place, String rule) {
        this(level, what, why, todo, place, rule, null);
    }

    /** Of no named rule. */
    public Finding(Level level, String what, String why, String todo, @Nullable Place place) {
        this(level, what, why, todo, place, "");
    }

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
