package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.IdentityHashMap;
import java.util.List;

/** Nodes as they are seen through aliases and merge keys. Each node is copied once, however many aliases lead to it. */
final class SharedViews {

    private final IdentityHashMap<YamlNode, YamlNode> views = new IdentityHashMap<>();

    /** The node seen at the place of an alias. */
    YamlNode at(Span alias, YamlNode node) {
        return switch (of(node)) {
            case MappingNode view ->
                new MappingNode(alias, view.tag(), true, view.entries(), view.merged(), view.flow());
            case SequenceNode view -> new SequenceNode(alias, view.tag(), true, view.items(), view.flow());
            case ScalarNode view -> new ScalarNode(alias, view.tag(), true, view.value(), view.style());
        };
    }

    List<Entry> of(List<Entry> entries) {
        return entries.stream()
                .map(each -> new Entry(each.key(), each.keySpan(), of(each.value())))
                .toList();
    }

    private YamlNode of(YamlNode node) {
        if (node.shared()) {
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
        return switch (node) {
            case MappingNode map ->
                new MappingNode(map.span(), map.tag(), true, of(map.entries()), of(map.merged()), map.flow());
            case SequenceNode list ->
                new SequenceNode(
                        list.span(),
                        list.tag(),
                        true,
                        list.items().stream().map(this::of).toList(),
                        list.flow());
            case ScalarNode scalar -> new ScalarNode(scalar.span(), scalar.tag(), true, scalar.value(), scalar.style());
        };
    }
}
