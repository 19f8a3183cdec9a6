package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import org.jspecify.annotations.Nullable;

/** A piece of YAML that has no place yet: laid out in the style of the text it goes into. */
public final class Fragment {

    private final String yaml;
    private final @Nullable YamlFile file;
    private final YamlNode node;
    private final boolean requoted;

    private Fragment(String yaml, @Nullable YamlFile file, YamlNode node) {
        this(yaml, file, node, false);
    }

    private Fragment(String yaml, @Nullable YamlFile file, YamlNode node, boolean requoted) {
        this.yaml = yaml;
        this.file = file;
        this.node = node;
        this.requoted = requoted;
    }

    /**
     * A value in block or flow style, with comments; quotes are kept.
     *
     * @param yaml the value alone, without indentation of its own
     * @throws IllegalArgumentException when it is not YAML: a fragment is made by the program, not by people
     */
    public static Fragment parse(String yaml) {
        YamlFile file = read(yaml);
        return new Fragment(yaml, file, file.root());
    }

    /** A scalar with that text, in quotes only where it needs them; in those of its neighbours where these all have the same. */
    public static Fragment text(String value) {
        ScalarNode scalar = new ScalarNode(new Span(0, 0), null, false, value, ScalarStyle.DOUBLE_QUOTED);
        return new Fragment(ScalarText.of(value, '"', false), null, scalar);
    }

    /**
     * The same with quotes like those of the text it goes into, where that has a habit and its own are not needed as they are. Brackets
     * such as {@code ["CMD", "true"]} keep theirs.
     */
    public Fragment withNeighbourQuotes() {
        return new Fragment(yaml, file, node, true);
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

    /** The text of it in block style, where a quote is the habit; none is 0. */
    YamlFile written(char habit) {
        char quote = habit == 0 ? '"' : habit;
        if (file == null) {
            return node instanceof ScalarNode scalar ? read(ScalarText.of(scalar.value(), quote, false)) : read(yaml);
        }
        return requoted && habit != 0 ? read(Quotes.changed(file, quote)) : file;
    }

    private static YamlFile read(String yaml) {
        String text = yaml.lines().reduce((one, two) -> one + "\n" + two).orElse("") + "\n";
        return switch (YamlFile.read(text)) {
            case ReadResult.Read read -> read.file();
            case ReadResult.Unreadable problem -> throw new IllegalArgumentException(problem.what() + "\n" + yaml);
        };
    }

    @Override
    public String toString() {
        return yaml;
    }
}
