package dev.plimsoll.catalog;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A better value for a field, offered and never imposed.
 *
 * @param when the values it speaks of (found anywhere in the value)
 * @param text why, as a sentence
 * @param action words of the link, such as {@code Use v3.13.2 LTS}
 * @param value what the link puts in place of the part that {@code when} found; groups as {@code $1}
 * @param source where the fact is from
 * @param where other fields of the component and what must be found in their values; all of them must be
 * @param on facts of the machine and what must be found in them, as in {@link Adaptation#when()}
 * @param also other fields of the component that get a value with it
 */
public record Advice(
        Pattern when,
        String text,
        String action,
        String value,
        String source,
        Map<String, Pattern> where,
        Map<String, Pattern> on,
        Map<String, String> also) {

    /** For a value, whatever the other fields and the machine are. */
    public Advice(Pattern when, String text, String action, String value, String source) {
        this(when, text, action, value, source, Map.of(), Map.of(), Map.of());
    }

    /** Whether it has something to say of that value, wherever it stands. */
    public boolean appliesTo(String current) {
        return when.matcher(current).find();
    }

    /**
     * Whether it has something to say of that value there.
     *
     * @param values gives the values of the other fields by their ids
     * @param facts of the machine by name; one that is not known speaks for nothing
     */
    public boolean appliesTo(String current, UnaryOperator<String> values, Map<String, String> facts) {
        return appliesTo(current)
                && where.entrySet().stream().allMatch(each -> each.getValue()
                        .matcher(values.apply(each.getKey()))
                        .find())
                && on.entrySet().stream()
                        .allMatch(each -> facts.containsKey(each.getKey())
                                && each.getValue()
                                        .matcher(facts.get(each.getKey()))
                                        .find());
    }

    /** The value after the link was clicked. */
    public String improved(String current) {
        return when.matcher(current).replaceFirst(value);
    }
}
