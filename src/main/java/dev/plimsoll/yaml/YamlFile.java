package dev.plimsoll.yaml;

import java.util.List;
import java.util.Optional;

/** A YAML text that could be read, with the nodes of its documents. Immutable. */
public final class YamlFile {

    private final String text;

    private YamlFile(String text) {
        this.text = text;
    }

    /** Reads a text. Never throws, whatever the text is. */
    public static ReadResult read(String text) {
        return new ReadResult.Unreadable(1, 1, "YAML cannot be read yet.", new YamlFile(text).text());
    }

    /** The text as it was given, character for character. */
    public String text() {
        return text;
    }

    /** The root of each document, in order; an empty text has one document, an empty scalar. */
    public List<YamlNode> documents() {
        return List.of();
    }

    /** The root of the first document. */
    public YamlNode root() {
        return documents().getFirst();
    }

    /** The node at that path, empty where there is none. */
    public Optional<YamlNode> find(YamlPath path) {
        return Optional.empty();
    }

    /** The line of an offset, from 1. */
    public int line(int offset) {
        return offset;
    }

    /** The column of an offset in its line, from 1, in UTF-16 units. */
    public int column(int offset) {
        return offset;
    }

    /**
     * Edits, one after the other. Every character that the edits do not ask to change stays; the result was read again, and every
     * node that was not asked to change is equal.
     */
    public EditResult edit(List<Edit> edits) {
        return new EditResult.Refused(1, "nothing can be edited yet", edits.toString());
    }
}
