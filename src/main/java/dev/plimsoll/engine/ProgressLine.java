package dev.plimsoll.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * A line of what {@code docker compose --progress json} prints. Its fields changed between versions: older ones give the text as
 * {@code status}, newer ones as {@code text} beside a status of four words.
 *
 * @param id such as {@code Container shop-web-1}, {@code Network shop_default}, or a service
 * @param text such as {@code Starting}
 * @param detail an error's reason, may be empty
 * @param parent the service whose image a layer belongs to, may be empty
 * @param percent of a download, null when not known
 * @param error the final error, null where there is none
 */
record ProgressLine(
        String id,
        String text,
        String detail,
        String parent,
        @Nullable Integer percent,
        @Nullable String error) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads a line; null when it is not one of these. */
    static @Nullable ProgressLine read(String line) {
        if (!line.startsWith("{")) {
            return null;
        }
        try {
            JsonNode node = JSON.readTree(line);
            if (node.path("error").asBoolean()) {
                return new ProgressLine(
                        "", "", "", "", null, node.path("message").asText());
            }
            return node.hasNonNull("id") ? step(node) : null;
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static ProgressLine step(JsonNode node) {
        String text = node.path("text").asText();
        String status = node.path("status").asText();
        String detail = node.path("details").asText();
        boolean wordInStatus = text.isEmpty();
        boolean reasonInStatus = text.equals("Error") && detail.isEmpty() && !status.equals("Error");
        return new ProgressLine(
                node.path("id").asText(),
                wordInStatus ? status : text,
                reasonInStatus ? status : detail,
                node.path("parent_id").asText(),
                node.hasNonNull("percent")
                        ? Integer.valueOf(node.path("percent").asInt())
                        : null,
                null);
    }

    UpProgress.Phase phase() {
        if (text.startsWith("Error") || text.equals("Interrupted")) {
            return UpProgress.Phase.FAILED;
        }
        if (text.equals("Warning") || text.equals("Skipped")) {
            return UpProgress.Phase.WARNING;
        }
        boolean goesOn = text.endsWith("ing") && !text.equals("Running");
        return goesOn ? UpProgress.Phase.WORKING : UpProgress.Phase.DONE;
    }
}
