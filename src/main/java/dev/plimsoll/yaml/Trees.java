package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a text says, apart from where and how it says it: what an edit must lead to, and whether it did. */
final class Trees {

    private Trees() {}

    /** Whether a node is a collection in braces or brackets. */
    static boolean flow(YamlNode node) {
        return switch (node) {
            case MappingNode map -> map.flow();
            case SequenceNode list -> list.flow();
            case ScalarNode _ -> false;
        };
    }

    /** Whether a node is a collection in block style. */
    static boolean block(YamlNode node) {
        return !(node instanceof ScalarNode) && !flow(node);
    }

    /** Whether two nodes say the same: values, order of keys, tags. Style and place do not count. */
    @SuppressWarnings("ReferenceEquality") // what is the very same node need not be looked into
    static boolean same(YamlNode one, YamlNode other) {
        return one == other || (Objects.equals(one.tag(), other.tag()) && sameValue(one, other));
    }

    private static boolean sameValue(YamlNode one, YamlNode other) {
        return switch (one) {
            case MappingNode map -> other instanceof MappingNode too && sameEntries(map.entries(), too.entries());
            case SequenceNode list -> other instanceof SequenceNode too && sameItems(list.items(), too.items());
            case ScalarNode scalar ->
                other instanceof ScalarNode too
                        && scalar.isNull() == too.isNull()
                        && (scalar.isNull() || scalar.value().equals(too.value()));
        };
    }

    private static boolean sameEntries(List<Entry> one, List<Entry> other) {
        boolean same = one.size() == other.size();
        for (int each = 0; same && each < one.size(); each++) {
            same = one.get(each).key().equals(other.get(each).key())
                    && same(one.get(each).value(), other.get(each).value());
        }
        return same;
    }

    private static boolean sameItems(List<YamlNode> one, List<YamlNode> other) {
        boolean same = one.size() == other.size();
        for (int each = 0; same && each < one.size(); each++) {
            same = same(one.get(each), other.get(each));
        }
        return same;
    }

    /** The tree with the node at the end of some steps changed. */
    static YamlNode change(YamlNode root, List<Object> steps, UnaryOperator<YamlNode> change) {
        if (steps.isEmpty()) {
            return change.apply(root);
        }
        List<Object> rest = steps.subList(1, steps.size());
        return switch (root) {
            case MappingNode map -> {
                int at = index(map, (String) steps.getFirst());
                Entry old = map.entries().get(at);
                List<Entry> entries = new ArrayList<>(map.entries());
                entries.set(at, new Entry(old.key(), old.keySpan(), change(old.value(), rest, change)));
                yield with(map, entries);
            }
            case SequenceNode list -> {
                int at = (Integer) steps.getFirst();
                List<YamlNode> items = new ArrayList<>(list.items());
                items.set(at, change(items.get(at), rest, change));
                yield with(list, items);
            }
            case ScalarNode scalar -> throw new IllegalArgumentException("no way on from " + scalar);
        };
    }

    /** Place of an own entry of that key, -1 for none. */
    static int index(MappingNode map, String key) {
        for (int each = 0; each < map.entries().size(); each++) {
            if (map.entries().get(each).key().equals(key)) {
                return each;
            }
        }
        return -1;
    }

    static MappingNode with(MappingNode map, List<Entry> entries) {
        return new MappingNode(map.span(), map.tag(), map.shared(), List.copyOf(entries), map.merged(), map.flow());
    }

    static SequenceNode with(SequenceNode list, List<YamlNode> items) {
        return new SequenceNode(list.span(), list.tag(), list.shared(), List.copyOf(items), list.flow());
    }

    /** The same with another tag. */
    static YamlNode tagged(YamlNode node, @Nullable String tag) {
        return switch (node) {
            case MappingNode map ->
                new MappingNode(map.span(), tag, map.shared(), map.entries(), map.merged(), map.flow());
            case SequenceNode list -> new SequenceNode(list.span(), tag, list.shared(), list.items(), list.flow());
            case ScalarNode scalar ->
                new ScalarNode(scalar.span(), tag, scalar.shared(), scalar.value(), scalar.style());
        };
    }

    static <T> List<T> inserted(List<T> list, int at, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(at, item);
        return longer;
    }

    static <T> List<T> without(List<T> list, int at) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(at);
        return shorter;
    }
}
