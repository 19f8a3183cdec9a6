package dev.plimsoll.yaml;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A node of a YAML text, with its place. An alias is the node of its anchor, seen at the alias' own place. */
public sealed interface YamlNode {

    /** Where the value stands, without comments and blanks around it; of an alias, the alias itself. */
    Span span();

    /** The tag as written, such as {@code !reset}; null where none is written. */
    @Nullable
    String tag();

    /** Whether it stands here through an alias, or was merged in by {@code <<}: an edit of it would change other places too. */
    boolean shared();

    /**
     * A mapping.
     *
     * @param entries as written, in order; {@code <<} among them
     * @param merged entries that {@code <<} brings and that are not written here, first source first
     * @param flow whether it is written in braces
     */
    record MappingNode(
            Span span, @Nullable String tag, boolean shared, List<Entry> entries, List<Entry> merged, boolean flow)
            implements YamlNode {

        /** The value of a key, its own or merged in. */
        public Optional<YamlNode> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** The entry of a key, its own or merged in. */
        public Optional<Entry> entry(String key) {
            if (!key.equals("<<")) {
                for (Entry each : entries) {
                    if (each.key().equals(key)) {
                        return Optional.of(each);
                    }
                }
            }
            return merged.stream().filter(each -> each.key().equals(key)).findFirst();
        }

        /** Its own entries but for {@code <<}, then those merged in. */
        public List<Entry> all() {
            return java.util.stream.Stream.concat(
                            entries.stream().filter(each -> !each.key().equals("<<")), merged.stream())
                    .toList();
        }
    }

    /**
     * An entry of a mapping.
     *
     * @param key its text; the text of a key that is not a scalar is empty
     * @param keySpan where the key stands
     * @param value its value; an empty one is a null scalar
     */
    record Entry(String key, Span keySpan, YamlNode value) {}

    /**
     * A sequence.
     *
     * @param items in order
     * @param flow whether it is written in brackets
     */
    record SequenceNode(Span span, @Nullable String tag, boolean shared, List<YamlNode> items, boolean flow)
            implements YamlNode {}

    /**
     * A scalar.
     *
     * @param value its text, escapes and folding resolved
     * @param style how it is written
     */
    record ScalarNode(Span span, @Nullable String tag, boolean shared, String value, ScalarStyle style)
            implements YamlNode {

        /** Whether it is null: nothing, {@code ~} or {@code null} without quotes. */
        public boolean isNull() {
            return style == ScalarStyle.PLAIN
                    && (value.isEmpty() || value.equals("~") || value.equalsIgnoreCase("null"));
        }
    }

    /** How a scalar is written. */
    enum ScalarStyle {
        /** Without quotes. */
        PLAIN,
        /** {@code 'text'}. */
        SINGLE_QUOTED,
        /** {@code "text"}. */
        DOUBLE_QUOTED,
        /** {@code |}. */
        LITERAL,
        /** {@code >}. */
        FOLDED
    }
}
