package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** How the author of a document writes: widths, list style, quotes, blank lines; asked for at a place, and answered by its neighbours. */
final class Habits {

    private enum Kind {
        /** How far the keys of a mapping stand in from the key above them. */
        KEYS,
        /** How far the dashes of a list stand in from the key above them. */
        ITEMS,
        /** How many blanks follow a dash. */
        DASH,
        /** How many blank lines follow a child of several lines. */
        BELOW_BLOCK,
        /** How many blank lines follow a child of one line. */
        BELOW_LINE,
        /** The quote around a value. */
        QUOTE
    }

    /**
     * Something seen.
     *
     * @param depth of the mapping or list in which it was seen; the root's is 0
     * @param offset where
     */
    private record Sample(int depth, int offset, int value) {}

    /** How often something is seen before it counts as a habit of its depth. */
    private static final int ENOUGH = 3;

    private final YamlFile file;
    private final Map<Kind, List<Sample>> samples = new EnumMap<>(Kind.class);
    /** Those of both kinds of blank lines, in the order in which they were seen. */
    private final List<Sample> gaps = new ArrayList<>();

    Habits(YamlFile file, YamlNode root) {
        this.file = file;
        look(root, 0);
    }

    private void look(YamlNode node, int depth) {
        if (node.shared()) {
            return;
        }
        switch (node) {
            case MappingNode map -> {
                map.entries().forEach(entry -> look(map, entry, depth));
                gaps(map, map.flow(), depth);
            }
            case SequenceNode list -> {
                list.items().forEach(item -> item(list, item, depth));
                gaps(list, list.flow(), depth);
            }
            case ScalarNode scalar -> quote(scalar, depth);
        }
    }

    private void look(MappingNode map, Entry entry, int depth) {
        YamlNode value = entry.value();
        if (Trees.block(value)
                && !value.shared()
                && line(value) > file.lines().of(entry.keySpan().end())) {
            Kind kind = value instanceof MappingNode ? Kind.KEYS : Kind.ITEMS;
            add(kind, depth, value, column(value) - column(map));
        }
        look(value, depth + 1);
    }

    private void item(SequenceNode list, YamlNode item, int depth) {
        int gap = column(item) - column(list) - 1;
        if (!list.flow() && item.span().length() > 0 && gap > 0 && startsBehindDash(item)) {
            add(Kind.DASH, depth, item, gap);
        }
        look(item, depth + 1);
    }

    private boolean startsBehindDash(YamlNode item) {
        Lines lines = file.lines();
        int dash = lines.indent(lines.of(item.span().start()));
        return file.text().substring(dash, item.span().start()).isBlank()
                || file.text().substring(dash, item.span().start()).strip().equals("-");
    }

    private void gaps(YamlNode block, boolean flow, int depth) {
        if (flow) {
            return;
        }
        Siblings siblings = Siblings.of(file, block);
        for (int child = 1; child < siblings.size(); child++) {
            Kind kind = siblings.severalLines(child - 1) ? Kind.BELOW_BLOCK : Kind.BELOW_LINE;
            Sample gap = new Sample(depth, siblings.content(child).start(), siblings.blanksAbove(child));
            samples.computeIfAbsent(kind, _ -> new ArrayList<>()).add(gap);
            gaps.add(gap);
        }
    }

    private void quote(ScalarNode scalar, int depth) {
        if (scalar.style() == ScalarStyle.SINGLE_QUOTED) {
            add(Kind.QUOTE, depth, scalar, '\'');
        } else if (scalar.style() == ScalarStyle.DOUBLE_QUOTED) {
            add(Kind.QUOTE, depth, scalar, '"');
        }
    }

    private void add(Kind kind, int depth, YamlNode node, int value) {
        Sample sample = new Sample(depth, node.span().start(), value);
        samples.computeIfAbsent(kind, _ -> new ArrayList<>()).add(sample);
    }

    private int line(YamlNode node) {
        return file.lines().of(node.span().start());
    }

    private int column(YamlNode node) {
        return file.lines().column(node.span().start());
    }

    /** The habits as seen from the inside of a collection. */
    Near near(Span collection) {
        return new Near(collection);
    }

    private List<Sample> of(Kind kind) {
        return samples.getOrDefault(kind, List.of());
    }

    private static OptionalInt most(List<Sample> seen, Predicate<Sample> counts) {
        Map<Integer, Integer> votes = new LinkedHashMap<>();
        seen.stream().filter(counts).forEach(each -> {
            int before = votes.getOrDefault(each.value(), 0);
            votes.remove(each.value());
            votes.put(each.value(), before + 1);
        });
        int best = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return votes.entrySet().stream()
                .filter(each -> each.getValue() == best)
                .mapToInt(Map.Entry::getKey)
                .reduce((_, later) -> later);
    }

    /** Habits at a place: first what the neighbours do, then others at the same depth, then the document as a whole. */
    final class Near {

        private final Span place;

        private Near(Span place) {
            this.place = place;
        }

        /** How far keys stand in from their key, which is in a mapping of that depth. */
        int keys(int depth) {
            return ask(Kind.KEYS, depth).orElse(2);
        }

        /** How far dashes stand in from their key, which is in a mapping of that depth. */
        int items(int depth) {
            return ask(Kind.ITEMS, depth).orElseGet(() -> keys(depth));
        }

        /** How many blanks follow a dash in a list of that depth. */
        int dash(int depth) {
            return ask(Kind.DASH, depth).orElse(1);
        }

        /** The quote for a value that needs one. */
        char quote(int depth) {
            char habit = quoteOrNone(depth);
            return habit == 0 ? '"' : habit;
        }

        /** The quote that values have; 0 where none has any. */
        char quoteOrNone(int depth) {
            return (char) ask(Kind.QUOTE, depth).orElse(0);
        }

        /** How many blank lines part the children of the collection here, which has that depth; empty where nothing tells. */
        OptionalInt blankLines(int depth, boolean belowBlock) {
            Kind kind = belowBlock ? Kind.BELOW_BLOCK : Kind.BELOW_LINE;
            OptionalInt found = most(of(kind), each -> each.depth() == depth && within(each));
            if (found.isEmpty() && depth == 0 && belowBlock) {
                found = most(of(kind), each -> each.depth() == 1);
            }
            if (found.isEmpty()) {
                found = most(gaps, each -> each.depth() == depth && within(each));
            }
            return found;
        }

        /** How many blank lines part the children of collections of that depth. */
        OptionalInt blankLinesElsewhere(int depth) {
            return most(gaps, each -> each.depth() == depth);
        }

        private boolean within(Sample sample) {
            return sample.offset() >= place.start() && sample.offset() < place.end();
        }

        private OptionalInt ask(Kind kind, int depth) {
            List<Sample> there =
                    of(kind).stream().filter(each -> each.depth() == depth).toList();
            OptionalInt found = most(there, this::within);
            if (found.isEmpty() && there.size() >= ENOUGH) {
                found = most(there, _ -> true);
            }
            return found.isPresent() ? found : most(of(kind), _ -> true);
        }
    }
}
