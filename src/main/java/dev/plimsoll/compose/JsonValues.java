package dev.plimsoll.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of the JSON that Compose prints. */
final class JsonValues {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonValues() {}

    /**
     * Reads JSON.
     *
     * @throws IllegalArgumentException when it is none; the message quotes nothing of it, as it may hold secrets
     */
    static Value read(String json) {
        try {
            return value(MAPPER.readTree(json));
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("not JSON: " + place(problem));
        }
    }

    private static String place(JsonProcessingException problem) {
        var location = problem.getLocation();
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static Value value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Value.Member> members = new LinkedHashMap<>();
            node.properties().forEach(each -> members.put(each.getKey(), Value.Member.of(value(each.getValue()))));
            return new Value.Mapping(members);
        }
        if (node.isArray()) {
            return new Value.Items(node.valueStream().map(JsonValues::value).toList());
        }
        return node.isNull() || node.isMissingNode() ? Value.Nothing.NOTHING : new Value.Text(node.asText());
    }
}
