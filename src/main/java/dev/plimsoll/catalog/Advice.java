package dev.plimsoll.catalog;

import java.util.regex.Pattern;

/**
 * A better value for a field, offered and never imposed.
 *
 * @param when the values it speaks of (found anywhere in the value)
 * @param text why, as a sentence
 * @param action words of the link, such as {@code Use v3.13.2 LTS}
 * @param value what the link puts in place of the part that {@code when} found; groups as {@code $1}
 * @param source where the fact is from
 */
public record Advice(Pattern when, String text, String action, String value, String source) {
    /** Whether it has something to say of that value. */
    public boolean appliesTo(String current) {
        return when.matcher(current).find();
    }

    /** The value after the link was clicked. */
    public String improved(String current) {
        return when.matcher(current).replaceFirst(value);
    }
}
