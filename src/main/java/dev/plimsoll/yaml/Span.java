package dev.plimsoll.yaml;

/**
 * A stretch of a text.
 *
 * @param start offset of its first character, from 0, in UTF-16 units as {@link String} counts
 * @param end offset behind its last character
 */
public record Span(int start, int end) {

    /** How many characters it covers. */
    public int length() {
        return end - start;
    }
}
