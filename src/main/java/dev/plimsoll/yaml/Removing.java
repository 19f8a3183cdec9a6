package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Remove;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;

/**
 * Works out {@link Remove}. What becomes empty goes too when it stands as {@link Edit.Put} would have made it: last in its mapping, in
 * the style of its mapping, with no comment and nothing else of its own.
 */
final class Removing {

    private final YamlFile file;

    Removing(YamlFile file) {
        this.file = file;
    }

    Change remove(Remove edit) {
        Route route = Route.of(file, edit.path());
        route.destination();
        if (route.reached() == 0) {
            throw new Refusal(0, "A whole document cannot be removed.", "Delete the file, or its text, by hand.");
        }
        refuseShared(route);
        while (size(route.parent()) == 1 && goesToo(route, edit.keepParents())) {
            route = Route.of(file, route.upTo(route.reached() - 1));
        }
        return remove(route);
    }

    private void refuseShared(Route route) {
        if (route.parent().shared()) {
            route.refuseShared();
        }
        if (route.parent() instanceof MappingNode map && index(route) < 0) {
            throw new Refusal(
                    map.span().start(),
                    Route.words(route.path()) + " is merged in from elsewhere and not written here.",
                    "Give it a value of its own here, or take it out behind the anchor by hand.");
        }
    }

    /** Whether the parent, which has nothing but what is removed, goes with it. */
    private boolean goesToo(Route route, boolean keepParents) {
        if (route.reached() < 2) {
            return false;
        }
        YamlNode grandparent = route.node(route.reached() - 2);
        if (grandparent instanceof MappingNode map) {
            boolean last = Trees.index(map, (String) route.path().steps().get(route.reached() - 2))
                    == map.entries().size() - 1;
            return !keepParents && last && likePut(map, route.parent());
        }
        return !Trees.flow(route.parent());
    }

    private boolean likePut(MappingNode outer, YamlNode inner) {
        if (outer.flow() || Trees.flow(inner)) {
            return outer.flow();
        }
        Siblings around = Siblings.of(file, outer);
        int last = around.size() - 1;
        Span entry = around.content(last);
        String head = file.text()
                .substring(
                        outer.entries().getLast().keySpan().end(), inner.span().start());
        return head.matches("\\s*:\\s*")
                && around.firstLine(last) == file.lines().of(entry.start())
                && around.lastLine(last) == Siblings.of(file, inner).lastLine(0)
                && Siblings.of(file, inner).firstLine(0) == file.lines().of(entry.start()) + 1;
    }

    private Change remove(Route route) {
        YamlNode parent = route.parent();
        int child = index(route);
        List<Splice> splices = Trees.flow(parent)
                ? new FlowRemoval(file).remove(parent, child)
                : new BlockRemoval(file).remove(parent, child, route.reached() == 1);
        List<Object> steps = route.path().steps().subList(0, route.reached() - 1);
        YamlNode root = route.document().root();
        return new Change(splices, route.path().document(), Trees.change(root, steps, _ -> without(parent, child)));
    }

    private static YamlNode without(YamlNode parent, int child) {
        if (size(parent) == 1 && !Trees.flow(parent)) {
            return new ScalarNode(parent.span(), parent.tag(), false, "", ScalarStyle.PLAIN);
        }
        return switch (parent) {
            case MappingNode map -> Trees.with(map, Trees.without(map.entries(), child));
            case SequenceNode list -> Trees.with(list, Trees.without(list.items(), child));
            case ScalarNode scalar -> scalar;
        };
    }

    private static int index(Route route) {
        Object step = route.path().steps().getLast();
        return route.parent() instanceof MappingNode map ? Trees.index(map, (String) step) : (Integer) step;
    }

    private static int size(YamlNode node) {
        return switch (node) {
            case MappingNode map -> map.entries().size();
            case SequenceNode list -> list.items().size();
            case ScalarNode _ -> 0;
        };
    }
}
