package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import org.jspecify.annotations.Nullable;

/** A piece of YAML that has no place yet: laid out in the style of the text it goes into. */
public final class Fragment {

    private final String yaml;
    private final @Nullable YamlFile file;
    private final YamlNode node;

    private Fragment(String yaml, @Nullable YamlFile file, YamlNode node) {
        this.yaml = yaml;
        this.file = file;
        this.node = node;
    }

    /**
     * A value in block or flow style, with comments; quotes are kept.
     *
     * @param yaml the value alone, without indentation of its own
     * @throws IllegalArgumentException when it is not YAML: a fragment is made by the program, not by people
     */
    public static Fragment parse(String yaml) {
        String text = yaml.lines().reduce((one, two) -> one + "\n" + two).orElse("") + "\n";
        return switch (YamlFile.read(text)) {
            case ReadResult.Read read ->
                new Fragment(yaml, read.file(), read.file().root());
            case ReadResult.Unreadable problem -> throw new IllegalArgumentException(problem.what() + "\n" + yaml);
        };
    }

    /** A scalar with that text, in quotes only where it needs them. */
    public static Fragment text(String value) {
        return new Fragment(value, null, new ScalarNode(new Span(0, 0), null, false, value, ScalarStyle.DOUBLE_QUOTED));
    }

    /** What it says. */
    YamlNode node() {
        return node;
    }

    /** The text it was parsed from; null when it is a text that has no quotes yet. */
    @Nullable
    YamlFile file() {
        return file;
    }

    /** With the quotes that a text gets; itself when it was parsed. */
    Fragment quoted(char quote, boolean flow) {
        return file == null && node instanceof ScalarNode scalar
                ? parse(ScalarText.of(scalar.value(), quote, flow))
                : this;
    }

    @Override
    public String toString() {
        return yaml;
    }
}
