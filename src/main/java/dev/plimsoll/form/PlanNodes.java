package dev.plimsoll.form;

import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the nodes of a {@link PlanFile} hold; anything else is told with its place. */
final class PlanNodes {

    private PlanNodes() {}

    /** Something in the text that cannot be used. */
    static final class Unusable extends Exception {

        private static final long serialVersionUID = 1;

        private final int place;
        private final String todo;

        Unusable(YamlNode node, String what, String todo) {
            this(node.span().start(), what, todo);
        }

        private Unusable(int place, String what, String todo) {
            super(what);
            this.place = place;
            this.todo = todo;
        }

        /** Offset in the text. */
        int place() {
            return place;
        }

        String todo() {
            return todo;
        }
    }

    /** The values of a mapping, an empty one where nothing stands. */
    static Map<String, YamlNode> mapping(YamlNode node, String what, @Nullable List<String> known) throws Unusable {
        if (node instanceof ScalarNode scalar && scalar.isNull()) {
            return Map.of();
        }
        if (!(node instanceof MappingNode map)) {
            throw new Unusable(node, what + " is no mapping.", "Write keys with their values, such as name: value.");
        }
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (Entry each : map.all()) {
            if (known != null && !known.contains(each.key())) {
                throw new Unusable(
                        each.keySpan().start(),
                        what + " has no " + each.key() + ".",
                        "There are: " + String.join(", ", known) + ".");
            }
            values.put(each.key(), each.value());
        }
        return values;
    }

    static YamlNode required(YamlNode at, Map<String, YamlNode> map, String key, String what) throws Unusable {
        YamlNode value = map.get(key);
        if (value == null) {
            throw new Unusable(at, what + " lacks " + key + ".", "");
        }
        return value;
    }

    static Optional<String> optional(Map<String, YamlNode> map, String key) throws Unusable {
        YamlNode value = map.get(key);
        return value == null ? Optional.empty() : Optional.of(text(value, key));
    }

    static List<YamlNode> items(YamlNode node, String what) throws Unusable {
        if (node instanceof ScalarNode scalar && scalar.isNull()) {
            return List.of();
        }
        if (node instanceof SequenceNode list) {
            return list.items();
        }
        throw new Unusable(node, what + " is no list.", "Write an item per line, each behind a hyphen.");
    }

    static String text(YamlNode node, String what) throws Unusable {
        if (node instanceof ScalarNode scalar) {
            return scalar.isNull() ? "" : scalar.value();
        }
        throw new Unusable(node, what + " is no single value.", "");
    }

    static int number(YamlNode node, String what) throws Unusable {
        String text = text(node, what);
        int most = what.equals("port") ? 65_535 : 1_000;
        return Amounts.whole(text)
                .filter(each -> each >= 1 && each <= most)
                .orElseThrow(() ->
                        new Unusable(node, "The " + what + " " + text + " is no number from 1 to " + most + ".", ""));
    }
}
