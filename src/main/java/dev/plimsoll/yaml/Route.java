package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.List;

/** The way that a path takes through a document, as far as there is one. */
final class Route {

    private final YamlFile file;
    private final YamlPath path;
    private final List<YamlNode> nodes = new ArrayList<>();

    private Route(YamlFile file, YamlPath path) {
        this.file = file;
        this.path = path;
    }

    static Route of(YamlFile file, YamlPath path) {
        if (path.document() < 0 || path.document() >= file.parts().size()) {
            throw new Refusal(
                    0,
                    "The file has no document number " + (path.document() + 1) + ".",
                    "Read the file again; it has changed.");
        }
        Route route = new Route(file, path);
        route.nodes.add(route.document().root());
        while (route.takes(route.last(), route.reached())) {
            // each step adds its node
        }
        return route;
    }

    private boolean takes(YamlNode from, int at) {
        if (at == path.steps().size()) {
            return false;
        }
        Object step = path.steps().get(at);
        return switch (from) {
            case MappingNode map
            when step instanceof String key ->
                map.entry(key).map(Entry::value).map(nodes::add).orElse(false);
            case SequenceNode list
            when step instanceof Integer index
                    && index >= 0
                    && index < list.items().size() -> nodes.add(list.items().get(index));
            case MappingNode _, SequenceNode _, ScalarNode _ -> false;
        };
    }

    Document document() {
        return file.parts().get(path.document());
    }

    YamlPath path() {
        return path;
    }

    /** How many steps there are nodes for. */
    int reached() {
        return nodes.size() - 1;
    }

    boolean complete() {
        return reached() == path.steps().size();
    }

    /** The node furthest on. */
    YamlNode last() {
        return nodes.getLast();
    }

    /** The node in which the last step was taken. */
    YamlNode parent() {
        return nodes.get(nodes.size() - 2);
    }

    /** The node that a number of steps lead to. */
    YamlNode node(int steps) {
        return nodes.get(steps);
    }

    /** Whether the last node stands inside of braces or brackets. */
    boolean inFlow() {
        return nodes.subList(0, reached()).stream().anyMatch(Trees::flow);
    }

    /** The first steps of the path. */
    YamlPath upTo(int steps) {
        return new YamlPath(path.document(), path.steps().subList(0, steps));
    }

    /** The part of the path for which there are nodes. */
    YamlPath walked() {
        return upTo(reached());
    }

    /** The node at the end, or a refusal. */
    YamlNode destination() {
        if (complete()) {
            return last();
        }
        throw new Refusal(
                last().span().start(),
                "There is no " + words(path) + " here.",
                "Read the file again; it has changed, or the name is misspelt.");
    }

    /** Refuses where an edit of the last node would go through an alias or a merge key. */
    void refuseShared() {
        if (!last().shared()) {
            return;
        }
        int stop = 0;
        while (!nodes.get(stop).shared()) {
            stop++;
        }
        YamlNode first = nodes.get(stop);
        boolean alias = file.text().startsWith("*", first.span().start());
        String name = words(upTo(stop));
        throw new Refusal(
                first.span().start(),
                alias
                        ? name + " is the alias " + word(first)
                                + "; an edit of it would change each place that uses it."
                        : name + " is merged in from elsewhere; an edit of it would change each place that uses it.",
                "Write " + name + " out in its own place first, or edit what stands behind the anchor yourself.");
    }

    private String word(YamlNode alias) {
        return file.text().substring(alias.span().start(), alias.span().end());
    }

    static String words(YamlPath path) {
        return path.steps().isEmpty() ? "the document" : path.toString();
    }
}
