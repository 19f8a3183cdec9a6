package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Where nodes really stand: SnakeYAML's marks begin at anchors and tags, and end at whatever token comes next. */
final class Places {

    private static final char ANCHOR = '&';
    private static final char TAG = '!';

    private final String text;
    private final Marks marks;
    private final Lines lines;

    Places(String text, Marks marks, Lines lines) {
        this.text = text;
        this.marks = marks;
        this.lines = lines;
    }

    int start(Event event) {
        return marks.offset(event.getStartMark());
    }

    int end(Event event) {
        return marks.offset(event.getEndMark());
    }

    Span span(Event event) {
        return new Span(start(event), end(event));
    }

    /** The line of an offset, from 1. */
    int line(int offset) {
        return lines.of(offset) + 1;
    }

    /** The anchor and tag in front of a node. */
    Properties properties(NodeEvent event, boolean flow) {
        String own = own(event);
        int end = start(event);
        String tag = null;
        for (int next = end;
                next < text.length() && own.indexOf(text.charAt(next)) >= 0;
                next = Syntax.skip(text, end)) {
            char mark = text.charAt(next);
            end = Syntax.wordEnd(text, next, flow);
            tag = mark == TAG ? text.substring(next, end) : tag;
            own = own.replace(String.valueOf(mark), "");
        }
        return new Properties(tag, end);
    }

    /** The marks of what a node has in front of it: what else stands there belongs to its first key, or to the next one. */
    private static String own(NodeEvent event) {
        String anchor = event.getAnchor() == null ? "" : String.valueOf(ANCHOR);
        boolean tagged =
                switch (event) {
                    case CollectionStartEvent collection -> collection.getTag() != null;
                    case ScalarEvent scalar -> scalar.getTag() != null;
                    default -> false;
                };
        return tagged ? anchor + TAG : anchor;
    }

    Span scalar(ScalarEvent event, Properties properties) {
        int start = behind(event, properties);
        return switch (style(event)) {
            case PLAIN ->
                event.getValue().isEmpty() ? new Span(properties.end(), properties.end()) : new Span(start, end(event));
            case SINGLE_QUOTED, DOUBLE_QUOTED -> new Span(start, end(event));
            case LITERAL, FOLDED -> new Span(start, blockEnd(start, end(event)));
        };
    }

    Span collection(CollectionStartEvent event, Event last, Properties properties, int contentEnd) {
        int start = behind(event, properties);
        return new Span(start, event.isFlow() ? end(last) : Math.max(start, contentEnd));
    }

    private int behind(NodeEvent event, Properties properties) {
        return properties.end() == start(event) ? properties.end() : Syntax.skip(text, properties.end());
    }

    /** The end of the last line that belongs to a literal or folded text; blank lines behind it only where the text keeps them. */
    private int blockEnd(int start, int markedEnd) {
        int first = lines.of(start);
        int headerEnd = Syntax.wordEnd(text, start, false);
        int line = lines.of(markedEnd);
        line = lines.indent(line) >= markedEnd ? line - 1 : line;
        int indent = text.substring(start, headerEnd).contains("+") ? -1 : blockIndent(first, line);
        while (lines.blank(line) && lines.end(line) - lines.start(line) <= indent) {
            line--;
        }
        return line == first ? headerEnd : lines.end(line);
    }

    private int blockIndent(int first, int last) {
        return IntStream.rangeClosed(first + 1, last)
                .filter(line -> !lines.blank(line))
                .map(line -> lines.column(lines.indent(line)))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    static ScalarStyle style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
            case DOUBLE_QUOTED -> ScalarStyle.DOUBLE_QUOTED;
            case LITERAL -> ScalarStyle.LITERAL;
            case FOLDED -> ScalarStyle.FOLDED;
            case PLAIN, JSON_SCALAR_STYLE -> ScalarStyle.PLAIN;
        };
    }

    /**
     * The anchor and tag of a node.
     *
     * @param tag as written
     * @param end behind them; where the node starts if there are none
     */
    record Properties(@Nullable String tag, int end) {}
}
