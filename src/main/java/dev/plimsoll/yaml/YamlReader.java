package dev.plimsoll.yaml;

import dev.plimsoll.yaml.ReadResult.Unreadable;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.scanner.ScannerException;

/** Reads texts. */
final class YamlReader {

    /** Tabs and comment blocks with tabs that are led around; each takes a reading of its own. */
    private static final int SHADOWS = 50;

    private final String text;
    private final Lines lines;
    private final Marks marks;
    private final Tabs tabs;

    private final List<Anchor> outside;

    private YamlReader(String text, List<Anchor> outside) {
        this.text = text;
        this.outside = outside;
        this.lines = new Lines(text);
        this.marks = new Marks(text);
        this.tabs = new Tabs(text, lines);
    }

    static ReadResult read(String text) {
        return read(text, List.of());
    }

    /**
     * A text that may be a part of another.
     *
     * @param outside the anchors of the other that its aliases may mean
     */
    static ReadResult read(String text, List<Anchor> outside) {
        if (text.length() > Limits.LENGTH) {
            return new Unreadable(
                    1,
                    1,
                    "The file is too large: %d million characters.".formatted(text.length() / 1_000_000),
                    "At most %d million are read; perhaps it is not the file you meant."
                            .formatted(Limits.LENGTH / 1_000_000));
        }
        return new YamlReader(text, outside).read();
    }

    private ReadResult read() {
        try {
            return new ReadResult.Read(build());
        } catch (ReadProblem problem) {
            return unreadable(problem);
        } catch (ReaderException failure) {
            return unreadable(Words.of(failure, marks));
        } catch (MarkedYAMLException failure) {
            return unreadable(Words.of(failure, marks));
        }
    }

    private YamlFile build() {
        requireLines();
        String shadow = text;
        for (int round = 0; ; round++) {
            try {
                return parse(shadow);
            } catch (ScannerException failure) {
                shadow = withoutTab(shadow, failure, round).orElseThrow(() -> failure);
            }
        }
    }

    /** The time that SnakeYAML takes grows with the square of the length of a line. */
    private void requireLines() {
        for (int line = 0; line < lines.count(); line++) {
            if (lines.next(line) - lines.start(line) > Limits.LINE) {
                throw new ReadProblem(
                        lines.start(line),
                        "This line has more than a million characters.",
                        "No project needs that; perhaps it is not the file you meant.");
            }
        }
    }

    private Optional<String> withoutTab(String shadow, ScannerException failure, int round) {
        int offset = failure.getProblemMark() == null ? text.length() : marks.offset(failure.getProblemMark());
        boolean tab = offset < text.length() && text.charAt(offset) == '\t';
        return tab && round < SHADOWS ? tabs.without(shadow, offset) : Optional.empty();
    }

    private YamlFile parse(String shadow) {
        TreeBuilder builder = new TreeBuilder(
                new ParserImpl(new TabScanner(shadow, marks, tabs)), new Places(text, marks, lines), outside);
        List<Document> documents = builder.documents();
        return new YamlFile(text, lines, documents.isEmpty() ? List.of(nothing()) : documents, builder.anchors());
    }

    private Document nothing() {
        int start = lines.start(0);
        ScalarNode root = new ScalarNode(new Span(start, start), null, false, "", ScalarStyle.PLAIN);
        return new Document(root, start, text.length());
    }

    private Unreadable unreadable(ReadProblem problem) {
        int line = lines.of(Math.min(problem.offset(), text.length()));
        return new Unreadable(line + 1, problem.offset() - lines.start(line) + 1, problem.what(), problem.why());
    }
}
