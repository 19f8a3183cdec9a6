package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** Lays a fragment out as the lines of an entry or item in block style. */
final class Layout {

    private final Habits.Near habits;

    Layout(Habits.Near habits) {
        this.habits = habits;
    }

    /**
     * An entry.
     *
     * @param key as it is written
     * @param column where the key goes
     * @param depth of the mapping
     */
    List<String> entry(String key, Fragment value, int column, int depth) {
        List<String> made = new ArrayList<>(value.comment().stream()
                .map(each -> (" ".repeat(column) + "# " + each).stripTrailing())
                .toList());
        made.addAll(uncommented(key, value, column, depth));
        return made;
    }

    private List<String> uncommented(String key, Fragment value, int column, int depth) {
        YamlFile file = value.written(habits.quoteOrNone(depth));
        YamlNode node = file.root();
        Reindent moved = new Reindent(file, habits);
        String head = " ".repeat(column) + key + ":";
        boolean list = node instanceof SequenceNode;
        if (Trees.block(node)) {
            moved.place(node, column + (list ? habits.items(depth) : habits.keys(depth)), depth + 1);
            return below(head, file, moved);
        }
        moved.follow(node, 0, column, depth);
        return behind(head + " ", file, moved);
    }

    /**
     * An item.
     *
     * @param column where the dash goes
     * @param depth of the list
     */
    List<String> item(Fragment value, int column, int depth) {
        YamlFile file = value.written(habits.quoteOrNone(depth));
        YamlNode node = file.root();
        Reindent moved = new Reindent(file, habits);
        String head = " ".repeat(column) + "-" + " ".repeat(habits.dash(depth));
        if (Trees.block(node)) {
            moved.place(node, column + 1 + habits.dash(depth), depth + 1);
        } else {
            moved.follow(node, 0, column, depth);
        }
        return behind(head, file, moved);
    }

    /** Below its key; an anchor or a tag in front of it stays on the line of the key. */
    private static List<String> below(String head, YamlFile file, Reindent moved) {
        Lines lines = file.lines();
        int first = lines.of(Syntax.skip(file.text(), 0));
        List<String> made = new ArrayList<>();
        if (first < lines.of(file.root().span().start())) {
            made.add(head + " " + file.text().substring(lines.indent(first), lines.end(first)));
            made.addAll(moved.lines(first + 1, lastLine(file)));
        } else {
            made.add(head);
            made.addAll(moved.lines(0, lastLine(file)));
        }
        return made;
    }

    /** On the line of its key or dash. */
    private static List<String> behind(String head, YamlFile file, Reindent moved) {
        Lines lines = file.lines();
        int first = lines.of(Math.min(Syntax.skip(file.text(), 0), file.text().length() - 1));
        String start = file.text().substring(lines.indent(first), lines.end(first));
        List<String> made = new ArrayList<>();
        made.add((head + start).stripTrailing());
        made.addAll(moved.lines(first + 1, lastLine(file)));
        return made;
    }

    private static int lastLine(YamlFile file) {
        Lines lines = file.lines();
        int last = Math.max(lines.of(file.root().span().end()), lines.count() - 1);
        while (last > lines.of(file.root().span().end()) && lines.blank(last)) {
            last--;
        }
        return last;
    }
}
