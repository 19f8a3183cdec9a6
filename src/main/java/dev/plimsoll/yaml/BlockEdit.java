package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Adds entries and items in block style. */
final class BlockEdit {

    private final YamlFile file;
    private final Lines lines;
    private final Habits habits;

    BlockEdit(YamlFile file, Habits habits) {
        this.file = file;
        this.lines = file.lines();
        this.habits = habits;
    }

    /** Adds an entry behind the child of that index. */
    List<Splice> put(MappingNode map, int depth, Addition addition, int behind) {
        Siblings siblings = Siblings.of(file, map);
        Habits.Near near = habits.near(map.span());
        String key = KeyText.of(file, map, addition.key());
        List<String> entry = new Layout(near).entry(key, addition.value(), siblings.column(), depth);
        boolean kept = Tail.keepsBlankLines(file, map.entries().get(behind).value());
        int blanks = kept ? 0 : blankLines(near, siblings, depth, entry.size() > 1);
        return List.of(insert(siblings.lastLine(behind), entry, siblings.column(), blanks));
    }

    /** Appends an item. */
    List<Splice> append(SequenceNode list, int depth, Fragment item) {
        Siblings siblings = Siblings.of(file, list);
        Habits.Near near = habits.near(list.span());
        Fragment styled = ItemText.asNeighbours(file, list, item);
        List<String> made = new Layout(near).item(styled, siblings.column(), depth);
        boolean kept = Tail.keepsBlankLines(file, list);
        int blanks = kept ? 0 : blankLines(near, siblings, depth, made.size() > 1);
        return List.of(insert(siblings.lastLine(siblings.size() - 1), made, siblings.column(), blanks));
    }

    /** Gives an entry that has nothing a first entry, or a first item. */
    List<Splice> fill(MappingNode map, int depth, Entry empty, Addition addition) {
        Habits.Near near = habits.near(map.span());
        int parent = lines.column(map.span().start());
        List<Splice> splices = new ArrayList<>();
        int end = Siblings.end(empty);
        if (empty.value().span().length() > 0) {
            int colon = Syntax.skip(file.text(), empty.keySpan().end()) + 1;
            splices.add(Splice.delete(colon, end));
        }
        int column = parent + (addition.isItem() ? near.items(depth) : near.keys(depth));
        int line = Siblings.lastLine(lines, file.text(), end, column);
        splices.add(insert(line, first(near, addition, column, depth + 1), column, 0));
        return splices;
    }

    private static List<String> first(Habits.Near near, Addition addition, int column, int depth) {
        return addition.isItem()
                ? new Layout(near).item(addition.value(), column, depth)
                : new Layout(near).entry(KeyText.of(addition.key()), addition.value(), column, depth);
    }

    /** Gives a document that has nothing its first entry. */
    List<Splice> begin(Document document, Addition addition) {
        int line = lines.of(document.end());
        while (line >= 0 && (lines.blank(line) || lines.start(line) >= document.end())) {
            line--;
        }
        List<String> entry = first(habits.near(document.root().span()), addition, 0, 0);
        if (line < 0) {
            int start = lines.start(0);
            return List.of(Splice.insert(start, String.join(file.eol(0), entry) + file.eol(0)));
        }
        return List.of(insert(line, entry, 0, 0));
    }

    private int blankLines(Habits.Near near, Siblings siblings, int depth, boolean severalLines) {
        boolean belowBlock = siblings.severalLines(siblings.size() - 1);
        OptionalInt own = near.blankLines(depth, belowBlock);
        if (own.isPresent()) {
            return own.getAsInt();
        }
        if (!belowBlock || !severalLines) {
            return 0;
        }
        return switch (depth) {
            case 0 -> 1;
            case 1 -> habits.near(siblings.content(0)).blankLinesElsewhere(0).orElse(1);
            default -> near.blankLinesElsewhere(depth).orElse(0);
        };
    }

    /** Behind a line; with a blank line at least where a comment above would seem to belong to what is added. */
    private Splice insert(int line, List<String> added, int column, int blanks) {
        boolean comment = Siblings.comment(lines, file.text(), line) && lines.column(lines.indent(line)) == column;
        String eol = file.eol(lines.end(line));
        String block = eol.repeat(comment ? Math.max(1, blanks) : blanks) + String.join(eol, added);
        return lines.breakOf(line).isEmpty()
                ? Splice.insert(lines.end(line), eol + block + (Tail.endsInText(added) ? eol : ""))
                : Splice.insert(lines.next(line), block + eol);
    }
}
