package dev.plimsoll.catalog;

import java.util.regex.Pattern;

/**
 * What a field takes beyond what its kind asks for.
 *
 * @param pattern the whole of the value, or of each of several, must be so
 * @param words what is said where it is not, a sentence
 */
public record Accepted(Pattern pattern, String words) {
    /** Whether that value is so. */
    public boolean takes(String value) {
        return pattern.matcher(value).matches();
    }
}
