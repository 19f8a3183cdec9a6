package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Builds the nodes of a text from SnakeYAML's events. Events, not its nodes: these hide aliases, and can be cyclic. */
final class TreeBuilder {

    private final Parser events;
    private final Places places;
    private final Limits limits = new Limits();
    private final AnchorTable anchors;
    private final MergeKeys merges;
    private int flowDepth;

    TreeBuilder(Parser events, Places places, List<Anchor> outside) {
        this.events = events;
        this.places = places;
        this.anchors = new AnchorTable(outside);
        this.merges = new MergeKeys(anchors.views());
    }

    List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        while (!events.checkEvent(Event.ID.StreamEnd)) {
            if (events.getEvent() instanceof DocumentStartEvent start) {
                documents.add(document(start));
            }
        }
        return List.copyOf(documents);
    }

    /** All anchors of all documents, in order. */
    List<Anchor> anchors() {
        return anchors.all();
    }

    private Document document(DocumentStartEvent start) {
        anchors.newDocument();
        YamlNode root = node(events.getEvent(), 1);
        Event end = events.getEvent();
        int begin = start.getExplicit() ? places.end(start) : places.start(start);
        return new Document(root, begin, places.start(end));
    }

    private YamlNode node(Event event, int depth) {
        limits.enter(depth, places.start(event));
        return switch (event) {
            case AliasEvent alias -> alias(alias, depth);
            case ScalarEvent scalar -> anchored(scalar, depth, () -> scalar(scalar));
            case MappingStartEvent map -> anchored(map, depth, () -> flow(map, () -> mapping(map, depth)));
            case CollectionStartEvent list -> anchored(list, depth, () -> flow(list, () -> sequence(list, depth)));
            default -> throw new IllegalStateException("not a node: " + event);
        };
    }

    private YamlNode alias(AliasEvent event, int depth) {
        Span span = places.span(event);
        AnchorTable.Known known = anchors.use(event.getAnchor(), span);
        limits.repeat(known.size(), depth, span.start());
        return anchors.views().at(span, known.anchor().node());
    }

    private YamlNode anchored(NodeEvent event, int depth, Supplier<YamlNode> build) {
        String name = event.getAnchor();
        if (name == null) {
            return build.get();
        }
        anchors.open(name, places.start(event));
        Limits.Start start = limits.start(depth);
        YamlNode node = build.get();
        anchors.close(name, node, limits.measure(start));
        return node;
    }

    private YamlNode flow(CollectionStartEvent event, Supplier<YamlNode> build) {
        int outside = flowDepth;
        flowDepth += event.isFlow() ? 1 : 0;
        YamlNode node = build.get();
        flowDepth = outside;
        return node;
    }

    private YamlNode scalar(ScalarEvent event) {
        Places.Properties properties = places.properties(event, flowDepth > 0);
        Span span = places.scalar(event, properties);
        return new ScalarNode(span, properties.tag(), false, event.getValue(), Places.style(event));
    }

    private YamlNode mapping(MappingStartEvent event, int depth) {
        Places.Properties properties = places.properties(event, flowDepth > 0);
        UniqueKeys keys = new UniqueKeys(places);
        List<Entry> entries = new ArrayList<>();
        List<Entry> merged = new ArrayList<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Entry entry = entry(depth);
            keys.add(entry);
            entries.add(entry);
            if (MergeKeys.isMerge(entry)) {
                merged.addAll(merges.brings(entry));
            }
        }
        Span span = places.collection(event, events.getEvent(), properties, UniqueKeys.end(entries));
        return new MappingNode(
                span,
                properties.tag(),
                false,
                List.copyOf(entries),
                MergeKeys.unwritten(merged, entries),
                event.isFlow());
    }

    private Entry entry(int depth) {
        YamlNode key = node(events.getEvent(), depth + 1);
        if (!(key instanceof ScalarNode scalar)) {
            throw new ReadProblem(
                    key.span().start(),
                    "A key is a list or a mapping here.",
                    "Keys are plain text; a value that begins with { or [ needs quotes, such as \"{{ name }}\".");
        }
        return new Entry(scalar.value(), scalar.span(), node(events.getEvent(), depth + 1));
    }

    private YamlNode sequence(CollectionStartEvent event, int depth) {
        Places.Properties properties = places.properties(event, flowDepth > 0);
        List<YamlNode> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(node(events.getEvent(), depth + 1));
        }
        int end = items.isEmpty() ? properties.end() : items.getLast().span().end();
        Span span = places.collection(event, events.getEvent(), properties, end);
        return new SequenceNode(span, properties.tag(), false, List.copyOf(items), event.isFlow());
    }
}
