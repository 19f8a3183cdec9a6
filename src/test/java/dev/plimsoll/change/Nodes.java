package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into nodes that may be of any shape, or not be there. */
final class Nodes {

    private Nodes() {}

    static boolean isMapping(@Nullable YamlNode node) {
        return node instanceof MappingNode;
    }

    static @Nullable YamlNode at(@Nullable YamlNode node, String key) {
        return node instanceof MappingNode map ? map.get(key).orElse(null) : null;
    }

    static List<String> keys(@Nullable YamlNode node) {
        return node instanceof MappingNode map
                ? map.all().stream().map(Entry::key).toList()
                : List.of();
    }

    static List<YamlNode> values(@Nullable YamlNode node) {
        return node instanceof MappingNode map
                ? map.all().stream().map(Entry::value).toList()
                : List.of();
    }

    /** Those of a sequence; a single thing counts as its only one. */
    static List<YamlNode> items(@Nullable YamlNode node) {
        return node == null ? List.of() : node instanceof SequenceNode list ? list.items() : List.of(node);
    }

    /** The text of a scalar, or of each in a sequence. */
    static List<String> texts(@Nullable YamlNode node) {
        return items(node).stream()
                .flatMap(each ->
                        each instanceof ScalarNode scalar && !scalar.isNull() ? Stream.of(scalar.value()) : Stream.of())
                .toList();
    }

    /** The names of files, short or with a {@code path}. */
    static List<String> paths(@Nullable YamlNode node) {
        return items(node).stream()
                .flatMap(each -> texts(isMapping(each) ? at(each, "path") : each).stream())
                .toList();
    }

    /** The keys of a mapping, or what a sequence names, short or by a key. */
    static List<String> names(@Nullable YamlNode node, String key) {
        return isMapping(node)
                ? keys(node)
                : items(node).stream()
                        .flatMap(each -> texts(isMapping(each) ? at(each, key) : each).stream())
                        .toList();
    }
}
