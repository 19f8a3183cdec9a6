package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import java.util.Optional;

/** A YAML text that could be read, with the nodes of its documents. Immutable. */
public final class YamlFile {

    private final String text;
    private final Lines lines;
    private final List<Document> documents;
    private final List<Anchor> anchors;
    private final List<Span> insertions;

    YamlFile(String text, Lines lines, List<Document> documents, List<Anchor> anchors) {
        this(text, lines, documents, anchors, List.of());
    }

    private YamlFile(String text, Lines lines, List<Document> documents, List<Anchor> anchors, List<Span> insertions) {
        this.text = text;
        this.lines = lines;
        this.documents = documents;
        this.anchors = anchors;
        this.insertions = insertions;
    }

    /** Reads a text. Never throws, whatever the text is. */
    public static ReadResult read(String text) {
        return YamlReader.read(text);
    }

    /** The text as it was given, character for character. */
    public String text() {
        return text;
    }

    /** The root of each document, in order; an empty text has one document, an empty scalar. */
    public List<YamlNode> documents() {
        return documents.stream().map(Document::root).toList();
    }

    /** The root of the first document. */
    public YamlNode root() {
        return documents.getFirst().root();
    }

    /** The node at that path, empty where there is none. */
    public Optional<YamlNode> find(YamlPath path) {
        if (path.document() < 0 || path.document() >= documents.size()) {
            return Optional.empty();
        }
        Optional<YamlNode> node = Optional.of(documents.get(path.document()).root());
        for (Object step : path.steps()) {
            node = node.flatMap(from -> step(from, step));
        }
        return node;
    }

    /** The child of a node that a step leads to. */
    static Optional<YamlNode> step(YamlNode from, Object step) {
        return switch (from) {
            case MappingNode map -> step instanceof String key ? map.get(key) : Optional.empty();
            case SequenceNode list ->
                step instanceof Integer index
                                && index >= 0
                                && index < list.items().size()
                        ? Optional.of(list.items().get(index))
                        : Optional.empty();
            case ScalarNode _ -> Optional.empty();
        };
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        return lines.of(offset) + 1;
    }

    /** The column of an offset in its line, from 1, in UTF-16 units. */
    public int column(int offset) {
        return Math.max(0, lines.column(offset)) + 1;
    }

    /**
     * Edits, one after the other. Every character that the edits do not ask to change stays; the result was read again, and every
     * node that was not asked to change is equal.
     */
    public EditResult edit(List<Edit> edits) {
        return Editor.edit(this, edits);
    }

    /** Where the edits that led to this text inserted something, in order; empty for a text that was read. */
    public List<Span> insertions() {
        return insertions;
    }

    YamlFile withInsertions(List<Span> spans) {
        return new YamlFile(text, lines, documents, anchors, spans);
    }

    Lines lines() {
        return lines;
    }

    List<Document> parts() {
        return documents;
    }

    List<Anchor> anchors() {
        return anchors;
    }

    /** The line end used around an offset; LF where the text has none. */
    String eol(int offset) {
        for (int line = lines.of(offset); line >= 0; line--) {
            if (!lines.breakOf(line).isEmpty()) {
                return lines.breakOf(line);
            }
        }
        return "\n";
    }
}
