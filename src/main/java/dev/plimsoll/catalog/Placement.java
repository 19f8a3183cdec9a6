package dev.plimsoll.catalog;

import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a field's value stands.
 *
 * @param file which text of the component
 * @param at the scalar; where the text has none, the value is empty and is put there once it is not. With {@code append} the list
 * @param part the first group is the piece of the scalar that the value is; null for all of it
 * @param without what is left out when the value is empty (of a flag: off); null where it may not be
 * @param written values that are written in another way, such as nothing for {@code 0.0.0.0}
 * @param append the item that the value becomes at the end of a list, with {@code {}} for the value; null where it is no such item
 * @param after the sibling behind which something new goes, where it is there; null for the end
 * @param run of a command: the field that says who runs it; null for all others
 * @param declares the section of the compose file in which what is named must stand as well, such as {@code networks}; null for none
 */
public record Placement(
        File file,
        YamlPath at,
        @Nullable Pattern part,
        @Nullable YamlPath without,
        Map<String, String> written,
        @Nullable String append,
        @Nullable String after,
        @Nullable String run,
        @Nullable String declares) {

    /** The texts of a component. */
    public enum File {
        /** Its compose file. */
        COMPOSE,
        /** Its own scrape job. */
        JOB,
        /** The base of {@code prometheus.yml}. */
        CONFIG
    }

    /** Whether the value stands at such a place of its service: {@code endsWith("healthcheck", "interval")}. */
    public boolean endsWith(Object... steps) {
        List<Object> all = at.steps();
        return all.size() >= steps.length
                && all.subList(all.size() - steps.length, all.size()).equals(List.of(steps));
    }

    boolean mayBeEmpty() {
        return without != null || append != null;
    }

    /** The item of a list that a value becomes. */
    String item(String value) {
        return append == null ? value : append.replace("{}", value);
    }

    /** How a value is written. */
    public String written(String value) {
        return written.getOrDefault(value, value);
    }

    /** The value that is written in that way. */
    public String value(String text) {
        return written.entrySet().stream()
                .filter(each -> each.getValue().equals(text))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(text);
    }
}
