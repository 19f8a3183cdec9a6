package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of YAML that has no place yet: laid out in the style of the text it goes into. */
public final class Fragment {

    private final String yaml;
    private final @Nullable YamlFile file;
    private final YamlNode node;
    private final boolean requoted;
    private final String comment;

    private Fragment(String yaml, @Nullable YamlFile file, YamlNode node) {
        this(yaml, file, node, false, "");
    }

    private Fragment(String yaml, @Nullable YamlFile file, YamlNode node, boolean requoted, String comment) {
        this.yaml = yaml;
        this.file = file;
        this.node = node;
        this.requoted = requoted;
        this.comment = comment;
    }

    /**
     * A value in block or flow style, with comments; quotes are kept.
     *
     * @param yaml the value alone, without indentation of its own
     * @throws IllegalArgumentException when it is not YAML: a fragment is made by the program, not by people
     */
    public static Fragment parse(String yaml) {
        return partOf(List.of(), yaml);
    }

    /** A piece of a text, whose aliases mean anchors of that text. */
    static Fragment partOf(List<Anchor> anchors, String yaml) {
        YamlFile file = read(yaml, anchors);
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
        return new Fragment(yaml, file, node, true, comment);
    }

    /**
     * The same with a comment above its key, where it becomes an entry in block style.
     *
     * @param words lines without the hash
     */
    public Fragment commented(String words) {
        return new Fragment(yaml, file, node, requoted, words);
    }

    /** The lines of the comment above its key, without the hash; none where it has no comment. */
    List<String> comment() {
        return comment.lines().toList();
    }

    /** Whether it is a mapping or a list that stands below its key. */
    public boolean isBlock() {
        return Trees.block(node);
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
            return node instanceof ScalarNode scalar
                    ? read(ScalarText.of(scalar.value(), quote, false), List.of())
                    : read(yaml, List.of());
        }
        return requoted && habit != 0 ? read(Quotes.changed(file, quote), List.of()) : file;
    }

    private static YamlFile read(String yaml, List<Anchor> anchors) {
        String text = yaml.lines().reduce((one, two) -> one + "\n" + two).orElse("") + "\n";
        return switch (YamlReader.read(text, anchors)) {
            case ReadResult.Read read -> read.file();
            case ReadResult.Unreadable problem -> throw new IllegalArgumentException(problem.what() + "\n" + yaml);
        };
    }

    @Override
    public String toString() {
        return yaml;
    }
}
