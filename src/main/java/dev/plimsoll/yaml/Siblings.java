package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a mapping or the items of a list, with the lines that belong to each: the comment block right above it in its
 * column, and behind it the comment on its last line and comments that are indented deeper.
 */
final class Siblings {

    private final String text;
    private final Lines lines;
    private final List<Span> children;
    private final int column;

    private Siblings(YamlFile file, YamlNode parent, List<Integer> ends) {
        this.text = file.text();
        this.lines = file.lines();
        this.column = lines.column(parent.span().start());
        List<Span> spans = new ArrayList<>();
        int start = parent.span().start();
        for (int end : ends) {
            spans.add(new Span(start, end));
            start = Syntax.skip(text, end);
        }
        this.children = List.copyOf(spans);
    }

    /** Of a collection in block style. */
    static Siblings of(YamlFile file, YamlNode block) {
        return switch (block) {
            case MappingNode map ->
                new Siblings(
                        file, map, map.entries().stream().map(Siblings::end).toList());
            case SequenceNode list ->
                new Siblings(
                        file,
                        list,
                        list.items().stream().map(each -> each.span().end()).toList());
            case ScalarNode _ -> throw new IllegalArgumentException("a scalar has no children");
        };
    }

    /** Where the content of an entry ends. */
    static int end(Entry entry) {
        return Math.max(entry.keySpan().end(), entry.value().span().end());
    }

    int size() {
        return children.size();
    }

    /** The column in which each begins, from 0. */
    int column() {
        return column;
    }

    /** From its key or dash to the end of its content, without comments. */
    Span content(int child) {
        return children.get(child);
    }

    /** Its first line, the comments above that belong to it counted. */
    int firstLine(int child) {
        return firstLine(child, lineAbove(child));
    }

    private int firstLine(int child, int above) {
        int line = lines.of(children.get(child).start());
        while (line - 1 > above && commentAt(line - 1, column)) {
            line--;
        }
        return line;
    }

    /** The last line that belongs to the one before; -1 where it is the first. */
    private int lineAbove(int child) {
        return child == 0 ? -1 : lastLine(child - 1);
    }

    /** Its last line, the comments behind that belong to it counted. */
    int lastLine(int child) {
        return lastLine(lines, text, children.get(child).end(), column);
    }

    /** How many blank lines stand right above it. */
    int blanksAbove(int child) {
        int above = lineAbove(child);
        int first = firstLine(child, above);
        int line = first;
        while (line - 1 > above && lines.blank(line - 1)) {
            line--;
        }
        return first - line;
    }

    boolean severalLines(int child) {
        return lines.of(children.get(child).start())
                != lines.of(children.get(child).end());
    }

    private boolean commentAt(int line, int where) {
        return comment(lines, text, line) && lines.column(lines.indent(line)) == where;
    }

    /** Whether a line is nothing but a comment. */
    static boolean comment(Lines lines, String text, int line) {
        return text.startsWith("#", lines.indent(line));
    }

    /** The last line that belongs to something that begins in a column and whose content ends at an offset. */
    static int lastLine(Lines lines, String text, int contentEnd, int column) {
        int last = lines.of(contentEnd);
        boolean attached = true;
        for (int line = last + 1; line < lines.count(); line++) {
            if (lines.blank(line)) {
                attached = false;
                continue;
            }
            int start = lines.indent(line);
            boolean deeper = lines.column(start) > column;
            boolean commentedOut = attached && lines.column(start) < column && textColumn(lines, text, line) > column;
            if (text.charAt(start) != '#' || !(deeper || commentedOut)) {
                break;
            }
            last = line;
        }
        return last;
    }

    /** Where the words of a comment line begin: commented-out lines keep their indentation behind the hash. */
    private static int textColumn(Lines lines, String text, int line) {
        int each = lines.indent(line);
        while (each < lines.end(line) && "# \t".indexOf(text.charAt(each)) >= 0) {
            each++;
        }
        return lines.column(each);
    }
}
