package dev.plimsoll.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import dev.plimsoll.project.Hashes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was written.
 *
 * @param components that it added
 * @param files of it
 */
public record WrittenChange(List<String> components, List<WrittenFile> files) {

    /**
     * A file of it.
     *
     * @param path absolute
     * @param before its text before, null when the plan made the file
     * @param afterSha256 of its bytes afterwards, null when the plan deleted it
     */
    public record WrittenFile(
            Path path, @Nullable String before, @Nullable String afterSha256) {}

    static WrittenChange of(ChangePlan plan, List<String> components) {
        return new WrittenChange(
                List.copyOf(components),
                plan.changes().stream()
                        .filter(each -> !each.isSecret())
                        .map(WrittenChange::file)
                        .toList());
    }

    static WrittenChange read(JsonNode node) {
        List<String> components = new ArrayList<>();
        node.path("components").forEach(each -> components.add(each.asText()));
        List<WrittenFile> files = new ArrayList<>();
        node.path("files")
                .forEach(each -> files.add(new WrittenFile(
                        Path.of(each.path("path").asText()), text(each, "before"), text(each, "afterSha256"))));
        return new WrittenChange(List.copyOf(components), List.copyOf(files));
    }

    ObjectNode write(ObjectMapper json) {
        ObjectNode node = json.createObjectNode();
        ArrayNode names = node.putArray("components");
        components.forEach(names::add);
        ArrayNode all = node.putArray("files");
        for (WrittenFile file : files) {
            all.addObject()
                    .put("path", file.path().toString())
                    .put("before", file.before())
                    .put("afterSha256", file.afterSha256());
        }
        return node;
    }

    /** About how many bytes it takes to keep. */
    long size() {
        return files.stream()
                .mapToLong(each -> each.before() == null ? 0 : each.before().length())
                .sum();
    }

    private static WrittenFile file(FileChange change) {
        String after = change.after();
        String hash = after == null ? null : Hashes.sha256(after.getBytes(StandardCharsets.UTF_8));
        return new WrittenFile(change.path(), change.before(), hash);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value.asText();
    }
}
