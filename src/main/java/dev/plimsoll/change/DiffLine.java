package dev.plimsoll.change;

import org.jspecify.annotations.Nullable;

/**
 * A line of a diff.
 *
 * @param kind whether it is added, removed or as it was
 * @param oldLine its number before, from 1; null for an added line
 * @param newLine its number afterwards, from 1; null for a removed line
 * @param text without its line end
 */
public record DiffLine(
        Kind kind, @Nullable Integer oldLine, @Nullable Integer newLine, String text) {
    /** What became of a line. */
    public enum Kind {
        /** It is as it was. */
        SAME,
        /** It is new. */
        ADDED,
        /** It goes away. */
        REMOVED
    }

    /** The number to show beside it: afterwards, or before for a removed line. */
    public int number() {
        Integer number = newLine == null ? oldLine : newLine;
        return number == null ? 0 : number;
    }
}
