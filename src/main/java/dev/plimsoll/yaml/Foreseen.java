package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * A file as it will be read once an entry is added, without reading it: what stands behind the entry moves on. A long file that is
 * edited in several places need not be read after each. It proves nothing; who builds on it has to read the text in the end.
 */
final class Foreseen {

    private final int at;
    private final int by;
    private final IdentityHashMap<YamlNode, YamlNode> views = new IdentityHashMap<>();

    private Foreseen(int at, int by) {
        this.at = at;
        this.by = by;
    }

    /** The file, where all that a change does is add lines with an entry that no anchor and no merge key has to do with. */
    static Optional<YamlFile> of(YamlFile before, Change change, String text) {
        YamlPath path = change.added();
        if (path == null || change.splices().size() != 1 || shared(before, change.expected(), path.steps())) {
            return Optional.empty();
        }
        Splice splice = change.splices().getFirst();
        Foreseen behind = new Foreseen(splice.start(), splice.text().length());
        return lines(before, splice)
                .filter(entry -> Trees.same(
                        entry.value(), at(change.expected(), path.steps()).orElseThrow()))
                .map(entry -> behind.file(
                        before, text, path.document(), behind.with(change.expected(), path.steps(), entry)));
    }

    private static Optional<YamlNode> at(YamlNode root, List<Object> steps) {
        Optional<YamlNode> node = Optional.of(root);
        for (Object step : steps) {
            node = node.flatMap(from -> YamlFile.step(from, step));
        }
        return node;
    }

    /** Whether something that the entry becomes a part of can be seen elsewhere, or shows what stands elsewhere. */
    private static boolean shared(YamlFile before, YamlNode expected, List<Object> steps) {
        for (int depth = 0; depth < steps.size(); depth++) {
            YamlNode parent = at(expected, steps.subList(0, depth)).orElseThrow();
            boolean named = before.anchors().stream()
                    .anyMatch(each -> each.node().span().equals(parent.span()));
            boolean merges = parent instanceof MappingNode map && !map.merged().isEmpty();
            if (named || merges) {
                return true;
            }
        }
        return false;
    }

    /** The entry in the lines that are inserted, where it will stand; empty where they do not stand for themselves. */
    private static Optional<Entry> lines(YamlFile before, Splice splice) {
        int start = splice.start();
        Lines lines = new Lines(splice.text());
        boolean whole = splice.end() == start
                && before.lines().column(start) == 0
                && lines.start(lines.count() - 1) == splice.text().length();
        return whole
                        && YamlFile.read(splice.text()) instanceof ReadResult.Read(YamlFile file)
                        && file.anchors().isEmpty()
                        && file.root() instanceof MappingNode map
                        && map.entries().size() == 1
                        && !Tail.keepsBlankLines(file, map)
                ? Optional.of(new Foreseen(0, start).moved(map.entries().getFirst()))
                : Optional.empty();
    }

    private YamlFile file(YamlFile before, String text, int changed, YamlNode root) {
        List<Document> documents = new ArrayList<>();
        for (int each = 0; each < before.parts().size(); each++) {
            Document old = before.parts().get(each);
            documents.add(
                    new Document(each == changed ? root : moved(old.root()), moved(old.start()), moved(old.end())));
        }
        List<Anchor> anchors = before.anchors().stream()
                .map(each -> new Anchor(
                        each.name(),
                        moved(each.node()),
                        each.uses().stream().map(this::moved).toList()))
                .toList();
        return new YamlFile(text, new Lines(text), List.copyOf(documents), anchors);
    }

    /** What the entry becomes a part of: it ends where the last of its children does. */
    private YamlNode with(YamlNode parent, List<Object> steps, Entry added) {
        List<Object> rest = steps.subList(1, steps.size());
        return switch (parent) {
            case MappingNode map -> {
                List<Entry> entries = map.entries().stream()
                        .map(each -> !each.key().equals(steps.getFirst())
                                ? moved(each)
                                : rest.isEmpty()
                                        ? added
                                        : new Entry(each.key(), each.keySpan(), with(each.value(), rest, added)))
                        .toList();
                Span span = new Span(map.span().start(), UniqueKeys.end(entries));
                yield new MappingNode(span, map.tag(), false, entries, List.of(), false);
            }
            case SequenceNode list -> {
                List<YamlNode> items = new ArrayList<>();
                for (int each = 0; each < list.items().size(); each++) {
                    YamlNode item = list.items().get(each);
                    items.add(steps.getFirst().equals(each) ? with(item, rest, added) : moved(item));
                }
                Span span = new Span(list.span().start(), items.getLast().span().end());
                yield new SequenceNode(span, list.tag(), false, List.copyOf(items), false);
            }
            case ScalarNode scalar -> throw new IllegalArgumentException("no way on from " + scalar);
        };
    }

    private int moved(int offset) {
        return offset >= at ? offset + by : offset;
    }

    private Span moved(Span span) {
        return span.start() >= at ? new Span(span.start() + by, span.end() + by) : span;
    }

    private Entry moved(Entry entry) {
        return new Entry(entry.key(), moved(entry.keySpan()), moved(entry.value()));
    }

    /** What stands in front stays the very same: the names that it uses stand in front of it. */
    private YamlNode moved(YamlNode node) {
        if (node.span().start() < at) {
            return node;
        }
        YamlNode known = views.get(node);
        if (known == null) {
            known = copy(node);
            views.put(node, known);
        }
        return known;
    }

    private YamlNode copy(YamlNode node) {
        Span span = moved(node.span());
        return switch (node) {
            case MappingNode map ->
                new MappingNode(span, map.tag(), map.shared(), moved(map.entries()), moved(map.merged()), map.flow());
            case SequenceNode list ->
                new SequenceNode(
                        span,
                        list.tag(),
                        list.shared(),
                        list.items().stream().map(this::moved).toList(),
                        list.flow());
            case ScalarNode scalar ->
                new ScalarNode(span, scalar.tag(), scalar.shared(), scalar.value(), scalar.style());
        };
    }

    private List<Entry> moved(List<Entry> entries) {
        return entries.stream().map(this::moved).toList();
    }
}
