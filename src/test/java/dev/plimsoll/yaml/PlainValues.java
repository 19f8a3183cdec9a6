package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a text says as maps, lists, texts and null, aliases and merge keys resolved; and edits of that. */
final class PlainValues {

    private final List<@Nullable Object> documents = new ArrayList<>();

    PlainValues(YamlFile file) {
        file.documents().forEach(each -> documents.add(plain(each)));
    }

    static @Nullable Object plain(YamlNode node) {
        return switch (node) {
            case MappingNode map -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                for (Entry each : map.all()) {
                    if (!MergeKeys.isMerge(each)) {
                        values.put(each.key(), plain(each.value()));
                    }
                }
                yield values;
            }
            case SequenceNode list -> {
                List<@Nullable Object> values = new ArrayList<>();
                list.items().forEach(each -> values.add(plain(each)));
                yield values;
            }
            case ScalarNode scalar -> scalar.isNull() ? null : scalar.value();
        };
    }

    List<@Nullable Object> documents() {
        return documents;
    }

    @SuppressWarnings("unchecked")
    void put(YamlPath mapping, String key, @Nullable Object value) {
        ((Map<String, @Nullable Object>) at(mapping)).put(key, value);
    }

    @SuppressWarnings("unchecked")
    void append(YamlPath list, @Nullable Object value) {
        ((List<@Nullable Object>) at(list)).add(value);
    }

    @SuppressWarnings("unchecked")
    void set(YamlPath path, @Nullable Object value) {
        Object last = path.steps().getLast();
        YamlPath parent = new YamlPath(
                path.document(), path.steps().subList(0, path.steps().size() - 1));
        switch (at(parent)) {
            case Map<?, ?> map -> ((Map<String, @Nullable Object>) map).put((String) last, value);
            case List<?> list -> ((List<@Nullable Object>) list).set((Integer) last, value);
            default -> throw new AssertionError("no way to " + path);
        }
    }

    private Object at(YamlPath path) {
        Object value = documents.get(path.document());
        for (Object step : path.steps()) {
            value = switch (value) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list -> list.get((Integer) step);
                case null, default -> throw new AssertionError("no way to " + path);
            };
        }
        return java.util.Objects.requireNonNull(value);
    }
}
