package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Moves the lines of a fragment to where the habits of a place want them. Nothing inside of a line changes but the blanks behind a
 * dash; lines inside of a value go with it, and a comment goes with the line it stands above.
 */
final class Reindent {

    private static final int UNKNOWN = -1;

    private final String text;
    private final Lines lines;
    private final Habits.Near habits;
    private final int[] indents;
    private final int[] dashes;

    Reindent(YamlFile fragment, Habits.Near habits) {
        this.text = fragment.text();
        this.lines = fragment.lines();
        this.habits = habits;
        this.indents = new int[lines.count()];
        this.dashes = new int[lines.count()];
        Arrays.fill(indents, UNKNOWN);
    }

    /** Lets a node begin in a column, inside of a collection of that depth. */
    void place(YamlNode node, int column, int depth) {
        switch (node) {
            case MappingNode _, SequenceNode _ when node.shared() -> shift(node, column - column(node));
            case MappingNode map when !map.flow() -> map.entries().forEach(entry -> entry(map, entry, column, depth));
            case SequenceNode list when !list.flow() -> list.items().forEach(item -> item(list, item, column, depth));
            case MappingNode map -> shift(map, column - column(map));
            case SequenceNode list -> shift(list, column - column(list));
            case ScalarNode scalar -> rebase(scalar, column, startsLine(scalar));
        }
    }

    /** Lets a node begin on the line of its key or dash, which is in that column; what follows of it is moved. */
    void follow(YamlNode node, int oldColumn, int column, int depth) {
        switch (node) {
            case MappingNode map -> shift(map, column - oldColumn);
            case SequenceNode list -> shift(list, column - oldColumn);
            case ScalarNode scalar -> rebase(scalar, column + habits.keys(depth), false);
        }
    }

    private void entry(MappingNode map, Entry entry, int column, int depth) {
        int line = lines.of(entry.keySpan().start());
        if (oldIndent(line) == column(map)) {
            indents[line] = column;
        }
        YamlNode value = entry.value();
        if (lines.of(value.span().start()) == line) {
            follow(value, column(map), column, depth);
        } else {
            boolean list = value instanceof SequenceNode sequence && !sequence.flow();
            place(value, column + (list ? habits.items(depth) : habits.keys(depth)), depth + 1);
        }
    }

    private void item(SequenceNode list, YamlNode item, int column, int depth) {
        int line = lines.of(item.span().start());
        boolean behindDash = oldIndent(line) == column(list) && text.charAt(lines.indent(line)) == '-';
        int gap = habits.dash(depth);
        if (!behindDash) {
            dashAbove(list, line, column);
            place(item, column + 1 + gap, depth + 1);
            return;
        }
        indents[line] = column;
        if (Trees.block(item) && !item.shared()) {
            dashes[line] = gap;
            place(item, column + 1 + gap, depth + 1);
        } else {
            dashes[line] = item.span().length() == 0 ? 0 : gap;
            follow(item, column(list), column, depth);
        }
    }

    /** A dash with a line of its own goes to the column of the list. */
    private void dashAbove(SequenceNode list, int line, int column) {
        for (int above = line - 1; above >= lines.of(list.span().start()); above--) {
            if (oldIndent(above) == column(list) && text.startsWith("-", lines.indent(above))) {
                indents[above] = column;
                return;
            }
        }
    }

    private void shift(YamlNode node, int by) {
        int first = lines.of(node.span().start());
        for (int line = first; line <= lines.of(node.span().end()); line++) {
            if (line > first || oldIndent(line) == column(node)) {
                indents[line] = Math.max(0, oldIndent(line) + by);
            }
        }
    }

    private boolean startsLine(ScalarNode scalar) {
        int line = lines.of(scalar.span().start());
        return oldIndent(line) == column(scalar) && indents[line] == UNKNOWN;
    }

    /** Moves the lines of a text, or all but the first, which goes with its key or dash. */
    private void rebase(ScalarNode scalar, int column, boolean firstToo) {
        int first = lines.of(scalar.span().start()) + (firstToo ? 0 : 1);
        int last = lines.of(scalar.span().end());
        int base = Integer.MAX_VALUE;
        for (int line = first; line <= last; line++) {
            base = lines.blank(line) ? base : Math.min(base, oldIndent(line));
        }
        for (int line = first; line <= last; line++) {
            indents[line] = Math.max(0, oldIndent(line) - base + column);
        }
    }

    private int column(YamlNode node) {
        return lines.column(node.span().start());
    }

    private int oldIndent(int line) {
        return lines.column(lines.indent(line));
    }

    /** The lines from one to another, moved; blank ones are empty. */
    List<String> lines(int first, int last) {
        List<String> moved = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            String content = text.substring(lines.indent(line), lines.end(line));
            moved.add(content.isEmpty() ? "" : " ".repeat(indent(line)) + dashed(content, dashes[line]));
        }
        return moved;
    }

    private static String dashed(String content, int gap) {
        return gap == 0 ? content : "-" + " ".repeat(gap) + content.substring(1).stripLeading();
    }

    private int indent(int line) {
        if (indents[line] != UNKNOWN) {
            return indents[line];
        }
        int below = line;
        while (below < indents.length && indents[below] == UNKNOWN) {
            below++;
        }
        int above = line;
        while (above >= 0 && indents[above] == UNKNOWN) {
            above--;
        }
        boolean sameAsBelow = below < indents.length && oldIndent(below) == oldIndent(line);
        boolean sameAsAbove = above >= 0 && oldIndent(above) == oldIndent(line);
        boolean withAbove = below == indents.length || (sameAsAbove && !sameAsBelow);
        int guide = withAbove ? above : below;
        return guide < 0 || guide == indents.length
                ? oldIndent(line)
                : Math.max(0, oldIndent(line) + indents[guide] - oldIndent(guide));
    }
}
