package dev.plimsoll.yaml;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The way from the root of a document to a node.
 *
 * @param document index of the document in the text, from 0
 * @param steps keys of mappings ({@link String}) and indices of sequences ({@link Integer}, from 0)
 */
public record YamlPath(int document, List<Object> steps) {

    /** A path in the first document, such as {@code of("services", "web", "ports", 0)}. */
    public static YamlPath of(Object... steps) {
        return new YamlPath(0, List.of(steps));
    }

    /** The same path in another document. */
    public YamlPath inDocument(int other) {
        return new YamlPath(other, steps);
    }

    /** One step further. */
    public YamlPath then(Object step) {
        return new YamlPath(
                document, Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    @Override
    public String toString() {
        return steps.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
