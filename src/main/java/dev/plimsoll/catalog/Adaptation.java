package dev.plimsoll.catalog;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another default on machines where the plain one is known not to work.
 *
 * @param when facts of the machine by name ({@code storage-driver}, {@code operating-system}, {@code security-options},
 *     {@code root-propagation}, {@code containers}), each with what must be found in it; all of them must be
 * @param value the default there; null where only something is to be said
 * @param why a sentence, shown beside the field
 * @param source where the fact is from
 */
public record Adaptation(
        Map<String, Pattern> when, @Nullable String value, String why, String source) {

    /** Whether it is for such a machine; a fact that is not known speaks for nothing. */
    public boolean fits(Map<String, String> facts) {
        return when.entrySet().stream().allMatch(each -> each.getValue()
                .matcher(facts.getOrDefault(each.getKey(), ""))
                .find());
    }
}
