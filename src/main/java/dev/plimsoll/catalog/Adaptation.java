package dev.plimsoll.catalog;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Another default on machines where the plain one is known not to work.
 *
 * @param when facts of the machine by name, each with what must be found in it; all of them must be. The names: {@code storage-driver},
 *     {@code operating-system}, {@code security-options}, {@code root-propagation}, {@code containers}, {@code engine},
 *     {@code engine-version}, {@code data-root}, {@code runtime-folder}, {@code kernel}, {@code architecture}, {@code cgroup}
 * @param value the default there, in which {@code {default}} stands for the plain one and {@code {data-root}} and the like for facts;
 *     null where only something is to be said
 * @param why a sentence, shown beside the field, with facts as in the value
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

    /** The facts it asks for that are not known, where nothing that is known speaks against it. */
    public List<String> unknown(Map<String, String> facts) {
        boolean open = when.entrySet().stream()
                .filter(each -> facts.containsKey(each.getKey()))
                .allMatch(each ->
                        each.getValue().matcher(facts.get(each.getKey())).find());
        return open
                ? when.keySet().stream()
                        .filter(each -> !facts.containsKey(each))
                        .sorted()
                        .toList()
                : List.of();
    }

    /** The default on such a machine. */
    public String value(String plain, Map<String, String> facts) {
        return value == null ? plain : filled(value.replace("{default}", plain), facts);
    }

    /** {@link #why()} with what is known of such a machine. */
    public String why(Map<String, String> facts) {
        return filled(why, facts);
    }

    private static String filled(String text, Map<String, String> facts) {
        String filled = text;
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            filled = filled.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return filled;
    }
}
