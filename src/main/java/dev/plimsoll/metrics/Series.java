package dev.plimsoll.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A series of a range query.
 *
 * @param job its label
 * @param instance its label
 * @param values by seconds since 1970
 */
record Series(String job, String instance, NavigableMap<Long, Double> values) {

    static Series read(JsonNode node) {
        TreeMap<Long, Double> values = new TreeMap<>();
        // a sample is a pair of seconds and a number as text
        node.path("values")
                .forEach(each ->
                        values.put(each.path(0).asLong(), number(each.path(1).asText())));
        JsonNode labels = node.path("metric");
        return new Series(labels.path("job").asText(), labels.path("instance").asText(), values);
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.replace("Inf", "Infinity"));
        } catch (NumberFormatException odd) {
            return Double.NaN;
        }
    }
}
