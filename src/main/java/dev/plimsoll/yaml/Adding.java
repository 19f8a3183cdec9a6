package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Append;
import dev.plimsoll.yaml.Edit.Put;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out {@link Put} and {@link Append}. */
final class Adding {

    private final YamlFile file;

    Adding(YamlFile file) {
        this.file = file;
    }

    Change put(Put edit) {
        return add(edit.mapping(), new Addition(edit.key(), edit.value()), edit.after());
    }

    Change append(Append edit) {
        return add(edit.sequence(), new Addition(null, edit.item()), null);
    }

    private Change add(YamlPath collection, Addition addition, @Nullable String after) {
        Route route = Route.of(file, collection);
        route.refuseShared();
        if (!route.complete()) {
            Object missing = collection.steps().get(route.reached());
            if (missing instanceof String key) {
                YamlPath inner = new YamlPath(
                        0,
                        collection
                                .steps()
                                .subList(route.reached() + 1, collection.steps().size()));
                return add(route.walked(), new Addition(key, Nest.under(inner, addition)), null);
            }
            route.destination();
        }
        return switch (route.last()) {
            case MappingNode map when !addition.isItem() -> intoMapping(route, map, addition, after);
            case SequenceNode list when addition.isItem() -> intoList(route, list, addition);
            case ScalarNode scalar when scalar.isNull() -> intoNothing(route, addition);
            case MappingNode _, SequenceNode _, ScalarNode _ -> throw wrongKind(route, addition);
        };
    }

    private static Refusal wrongKind(Route route, Addition addition) {
        String kind =
                switch (route.last()) {
                    case MappingNode _ -> "a mapping";
                    case SequenceNode _ -> "a list";
                    case ScalarNode _ -> "a single value";
                };
        return new Refusal(
                route.last().span().start(),
                Route.words(route.path()) + " is " + kind + "; "
                        + (addition.isItem() ? "an item cannot be appended to it." : "a key cannot be put into it."),
                "Change it by hand to " + (addition.isItem() ? "a list" : "a mapping") + " first.");
    }

    /** Where the others write {@code {}} for nothing, so does what is added. */
    private static Addition asNeighbours(MappingNode map, Addition addition) {
        boolean braces = !map.entries().isEmpty()
                && map.entries().stream()
                        .allMatch(each -> each.value() instanceof MappingNode inner
                                && inner.flow()
                                && inner.entries().isEmpty());
        boolean nothing = addition.value().node() instanceof ScalarNode scalar && scalar.isNull();
        return braces && nothing ? new Addition(addition.key(), Fragment.parse("{}")) : addition;
    }

    private Change intoMapping(Route route, MappingNode map, Addition given, @Nullable String after) {
        Addition addition = asNeighbours(map, given);
        int existing = Trees.index(map, addition.key());
        if (existing >= 0) {
            throw new Refusal(
                    map.entries().get(existing).keySpan().start(),
                    Route.words(route.path().then(addition.key())) + " is there already.",
                    "Change what is there, or choose another name.");
        }
        int last = map.entries().size() - 1;
        if (last > 0 && Tail.minds(file, map)) {
            last--;
        }
        int behind = after == null || Trees.index(map, after) < 0 ? last : Trees.index(map, after);
        int depth = route.reached();
        boolean block = !map.flow() && !map.entries().isEmpty();
        List<Splice> splices = block
                ? block(route).put(map, depth, addition, behind)
                : flow(route).add(map, addition, behind);
        Entry entry = new Entry(addition.key(), map.span(), addition.value().node());
        Change change = change(route, splices, Trees.with(map, Trees.inserted(map.entries(), behind + 1, entry)));
        return block ? change.adding(route.path().then(addition.key())) : change;
    }

    private Change intoList(Route route, SequenceNode list, Addition addition) {
        int last = list.items().size() - 1;
        Fragment styled = ItemText.asNeighbours(file, list, addition.value());
        List<Splice> splices = list.flow()
                ? flow(route).add(list, new Addition(null, styled), last)
                : block(route).append(list, route.reached(), addition.value());
        return change(
                route,
                splices,
                Trees.with(
                        list,
                        Trees.inserted(list.items(), last + 1, addition.value().node())));
    }

    private Change intoNothing(Route route, Addition addition) {
        YamlNode made = Nest.node(addition);
        if (route.reached() == 0) {
            return change(route, block(route).begin(route.document(), addition), made);
        }
        if (!(route.parent() instanceof MappingNode parent)) {
            throw new Refusal(
                    route.last().span().start(),
                    "The item of a list is empty here.",
                    "Write its first key by hand, or remove the item.");
        }
        String key = (String) route.path().steps().getLast();
        Entry empty = parent.entries().get(Trees.index(parent, key));
        List<Splice> splices = parent.flow()
                ? flow(route).fill(parent, empty, addition)
                : block(route).fill(parent, route.reached() - 1, empty, addition);
        return change(route, splices, made);
    }

    private BlockEdit block(Route route) {
        return new BlockEdit(file, new Habits(file, route.document().root()));
    }

    private FlowEdit flow(Route route) {
        Habits habits = new Habits(file, route.document().root());
        char quote = habits.near(route.last().span()).quote(route.reached());
        return new FlowEdit(file, route.document().root(), quote);
    }

    private static Change change(Route route, List<Splice> splices, YamlNode made) {
        YamlNode root = route.document().root();
        YamlNode expected = Trees.change(root, route.path().steps(), old -> tagged(made, old));
        return new Change(splices, route.path().document(), expected);
    }

    /** What was empty keeps the tag it may have had. */
    private static YamlNode tagged(YamlNode made, YamlNode old) {
        return switch (made) {
            case MappingNode map ->
                new MappingNode(map.span(), old.tag(), map.shared(), map.entries(), map.merged(), map.flow());
            case SequenceNode list ->
                new SequenceNode(list.span(), old.tag(), list.shared(), list.items(), list.flow());
            case ScalarNode scalar -> scalar;
        };
    }
}
