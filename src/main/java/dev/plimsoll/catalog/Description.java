package dev.plimsoll.catalog;

import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a file that comes with Plimsoll, read strictly: what is wrong in it is a mistake of whoever wrote it, and is told with
 * its place.
 *
 * @param place for messages, such as {@code compose/prometheus.yaml: form.Limits.memory}
 * @param node the mapping
 * @param model what is read where the mapping has no such key; null for nothing
 */
record Description(String place, MappingNode node, @Nullable Description model) {

    private Description(String place, MappingNode node) {
        this(place, node, null);
    }

    /** The same, where keys that it lacks are read in another. */
    Description like(Description other) {
        return new Description(place, node, other);
    }

    static Description of(String place, YamlNode node) {
        if (node instanceof MappingNode mapping) {
            return new Description(place, mapping);
        }
        throw new IllegalStateException(place + " is not a mapping");
    }

    /** Refuses keys that nobody would read. */
    Description only(String... keys) {
        Set<String> known = Set.of(keys);
        node.all().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> !known.contains(key))
                .forEach(key -> {
                    throw wrong("has an unknown key " + key);
                });
        return this;
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> wrong("has no " + key));
    }

    Optional<String> optional(String key) {
        return get(key).map(value -> scalar(key, value));
    }

    boolean flag(String key) {
        return optional(key).map(Boolean::parseBoolean).orElse(false);
    }

    Optional<Pattern> pattern(String key) {
        try {
            return optional(key).map(Pattern::compile);
        } catch (PatternSyntaxException problem) {
            throw wrong(key + ": " + problem.getMessage());
        }
    }

    List<String> texts(String key) {
        return items(key).stream().map(item -> scalar(key, item)).toList();
    }

    List<Description> list(String key) {
        return items(key).stream().map(item -> of(place + "." + key, item)).toList();
    }

    Description mapping(String key) {
        return of(place + "." + key, get(key).orElseThrow(() -> wrong("has no " + key)));
    }

    /** The mappings in it, by key. */
    Map<String, Description> mappings() {
        Map<String, Description> found = new LinkedHashMap<>();
        node.all().forEach(entry -> found.put(entry.key(), of(place + "." + entry.key(), entry.value())));
        return found;
    }

    /** The scalars in it, by key. */
    Map<String, String> texts() {
        Map<String, String> found = new LinkedHashMap<>();
        node.all().forEach(entry -> found.put(entry.key(), scalar(entry.key(), entry.value())));
        return found;
    }

    boolean has(String key) {
        return get(key).isPresent();
    }

    private Optional<YamlNode> get(String key) {
        return node.get(key).or(() -> Optional.ofNullable(model).flatMap(other -> other.get(key)));
    }

    /** The patterns in the mapping at a key, by theirs; none where there is no such key. */
    Map<String, Pattern> patterns(String key) {
        Map<String, Pattern> found = new LinkedHashMap<>();
        if (has(key)) {
            Description mapping = mapping(key);
            mapping.texts().keySet().forEach(each -> mapping.pattern(each)
                    .ifPresent(pattern -> found.put(each, pattern)));
        }
        return found;
    }

    IllegalStateException wrong(String what) {
        return new IllegalStateException(place + " " + what);
    }

    private List<YamlNode> items(String key) {
        return switch (get(key).orElse(null)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.items();
            case MappingNode other -> throw wrong(key + " is not a list");
            case ScalarNode other -> throw wrong(key + " is not a list");
        };
    }

    private String scalar(String key, YamlNode value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.value();
        }
        throw wrong(key + " is not a text");
    }
}
