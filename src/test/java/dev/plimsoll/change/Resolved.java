package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares what Compose resolves before and after. */
final class Resolved {

    /** One thing, before and after. */
    record Pair(JsonNode before, JsonNode after) {}

    private Resolved() {}

    /** Every service, volume, network, secret and config that was there, by its place. */
    static Map<String, Pair> others(JsonNode before, JsonNode after) {
        Map<String, Pair> pairs = new TreeMap<>();
        before.properties().forEach(section -> {
            JsonNode then = after.path(section.getKey());
            if (section.getValue().isObject()) {
                section.getValue()
                        .properties()
                        .forEach(each -> pairs.put(
                                section.getKey() + "." + each.getKey(),
                                new Pair(each.getValue(), then.path(each.getKey()))));
            } else {
                pairs.put(section.getKey(), new Pair(section.getValue(), then));
            }
        });
        return pairs;
    }

    /** The places of those that are something else now. */
    static String changed(JsonNode before, JsonNode after) {
        return others(before, after).entrySet().stream()
                .filter(each -> !each.getValue().before().equals(each.getValue().after()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }
}
