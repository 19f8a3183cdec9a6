package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is seen of the author's hand in a document; looked for when it is asked for first, since a document may be long. */
final class HabitSamples {

    /** What to look for. */
    enum Kind {
        /** How far the keys of a mapping stand in from the key above them. */
        KEYS,
        /** How far the dashes of a list stand in from the key above them. */
        ITEMS,
        /** How many blanks follow a dash. */
        DASH,
        /** The quote around a value. */
        QUOTE
    }

    /**
     * Something seen.
     *
     * @param depth of the mapping or list in which it was seen; the root's is 0
     * @param offset where
     */
    record Sample(int depth, int offset, int value) {}

    /**
     * The blank lines between two children of a collection.
     *
     * @param offset of the second
     * @param belowBlock whether the first has several lines
     */
    record Gap(int offset, int lines, boolean belowBlock) {}

    private final YamlFile file;
    private final YamlNode root;
    private final Map<Kind, List<Sample>> samples = new EnumMap<>(Kind.class);
    private boolean looked;
    private final Map<Integer, List<Gap>> gaps = new HashMap<>();

    HabitSamples(YamlFile file, YamlNode root) {
        this.file = file;
        this.root = root;
    }

    /** All of a kind, in the order of the text. */
    List<Sample> of(Kind kind) {
        if (!looked) {
            looked = true;
            look(root, 0);
        }
        return samples.getOrDefault(kind, List.of());
    }

    /** Those in the collections of that depth. */
    List<Gap> gaps(int depth) {
        List<Gap> known = gaps.get(depth);
        if (known == null) {
            known = new ArrayList<>();
            gaps(root, depth, known);
            gaps.put(depth, known);
        }
        return known;
    }

    private void look(YamlNode node, int depth) {
        if (node.shared()) {
            return;
        }
        switch (node) {
            case MappingNode map -> {
                for (Entry each : map.entries()) {
                    entry(map, each.value(), depth);
                }
            }
            case SequenceNode list -> {
                for (YamlNode each : list.items()) {
                    item(list, each, depth);
                }
            }
            case ScalarNode scalar -> quote(scalar, depth);
        }
    }

    private void entry(MappingNode map, YamlNode value, int depth) {
        if (Trees.block(value) && !value.shared() && startsLine(blanksBefore(value))) {
            add(value instanceof MappingNode ? Kind.KEYS : Kind.ITEMS, depth, value, column(value) - column(map));
        }
        look(value, depth + 1);
    }

    private void item(SequenceNode list, YamlNode item, int depth) {
        int blanks = blanksBefore(item);
        boolean behindDash = blanks > 0 && file.text().charAt(blanks - 1) == '-';
        if (!list.flow() && item.span().length() > 0 && behindDash && startsLine(blanks(blanks - 1))) {
            add(Kind.DASH, depth, item, item.span().start() - blanks);
        }
        look(item, depth + 1);
    }

    private void quote(ScalarNode scalar, int depth) {
        if (scalar.style() == ScalarStyle.SINGLE_QUOTED) {
            add(Kind.QUOTE, depth, scalar, '\'');
        } else if (scalar.style() == ScalarStyle.DOUBLE_QUOTED) {
            add(Kind.QUOTE, depth, scalar, '"');
        }
    }

    private void add(Kind kind, int depth, YamlNode node, int value) {
        samples.computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Sample(depth, node.span().start(), value));
    }

    /** Where the blanks begin that end in front of a node. */
    private int blanksBefore(YamlNode node) {
        return blanks(node.span().start());
    }

    private int blanks(int end) {
        int start = end;
        while (start > 0 && " \t".indexOf(file.text().charAt(start - 1)) >= 0) {
            start--;
        }
        return start;
    }

    /** Whether a line starts at that offset. */
    private boolean startsLine(int offset) {
        return offset == 0 || file.text().charAt(offset - 1) == Lines.BOM || Lines.breakAt(file.text(), offset - 1) > 0;
    }

    private int column(YamlNode node) {
        return file.lines().column(node.span().start());
    }

    private void gaps(YamlNode node, int below, List<Gap> found) {
        if (node.shared() || node instanceof ScalarNode) {
            return;
        }
        if (below == 0) {
            between(node, found);
            return;
        }
        switch (node) {
            case MappingNode map -> map.entries().forEach(each -> gaps(each.value(), below - 1, found));
            case SequenceNode list -> list.items().forEach(each -> gaps(each, below - 1, found));
            case ScalarNode _ -> {}
        }
    }

    private void between(YamlNode collection, List<Gap> found) {
        if (Trees.flow(collection)) {
            return;
        }
        Siblings siblings = Siblings.of(file, collection);
        for (int child = 1; child < siblings.size(); child++) {
            int start = siblings.content(child).start();
            found.add(new Gap(start, siblings.blanksAbove(child), siblings.severalLines(child - 1)));
        }
    }
}
