package dev.plimsoll.change;

import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.EditResult;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes keys and items out of a service. What has nothing else goes along, with one exception: a list or mapping stays, empty, where
 * something merged in would show in its place, and where its brackets are not those that a plan would have written with its first item.
 */
final class Taking {

    private final ServiceHome home;

    Taking(ServiceHome home) {
        this.home = home;
    }

    /** Takes a key away, and those above it that have nothing else. */
    void key(List<String> keys) {
        List<String> highest = keys;
        home.own(above(keys));
        while (highest.size() > 1 && alone(above(highest))) {
            highest = above(highest);
        }
        if (merged(highest)) {
            refuseMerged(keys, highest);
            return;
        }
        home.edit(new Edit.Remove(home.at(highest), true));
        if (home.node(highest).isPresent()) {
            refuseMerged(keys, highest);
        } else {
            keepMapping();
        }
    }

    /** Takes an item of a list away. */
    void item(List<String> keys, int index) {
        if (!(home.node(keys).orElse(null) instanceof SequenceNode list)
                || list.items().size() > 1) {
            home.own(keys);
            home.edit(new Edit.Remove(home.at(keys).then(index), true));
        } else if (staysEmpty(keys)) {
            empty(keys, index, "[]");
        } else {
            key(keys);
        }
    }

    /** Takes an entry of a mapping away whose keys are free, such as that of the labels. */
    void entry(List<String> keys, String key) {
        home.own(keys);
        if (alone(keys) && staysEmpty(keys)) {
            empty(keys, key, "{}");
        } else {
            key(Stream.concat(keys.stream(), Stream.of(key)).toList());
        }
    }

    private void empty(List<String> keys, Object last, String nothing) {
        home.own(keys);
        home.edit(new Edit.Remove(home.at(keys).then(last), true));
        if (home.node(keys).orElse(null) instanceof ScalarNode) {
            home.edit(new Edit.Replace(home.at(keys), Fragment.parse(nothing)));
        }
    }

    private boolean staysEmpty(List<String> keys) {
        YamlNode node = home.node(keys).orElseThrow();
        if (merged(keys)) {
            return true;
        }
        if (!(home.yaml().edit(List.of(new Edit.Remove(home.at(keys), true))) instanceof EditResult.Edited edited)) {
            return false;
        }
        YamlFile rest = edited.file();
        return rest.find(home.at(keys)).isPresent() || (flow(node) && !likeNew(keys, node, rest));
    }

    /** Whether a plan would write it just so where it is not there. */
    private boolean likeNew(List<String> keys, YamlNode node, YamlFile rest) {
        boolean brackets = node instanceof SequenceNode && home.neighbours().brackets(keys);
        if (!brackets && !flow(home.node(above(keys)).orElseThrow())) {
            return false;
        }
        Edit put = new Edit.Put(
                home.at(above(keys)),
                keys.getLast(),
                Cutting.of(home.yaml(), node),
                home.neighbours(rest).after(keys));
        return rest.edit(List.of(put)) instanceof EditResult.Edited again
                && again.file().text().equals(home.yaml().text());
    }

    private static boolean flow(YamlNode node) {
        return switch (node) {
            case MappingNode map -> map.flow();
            case SequenceNode list -> list.flow();
            case ScalarNode _ -> false;
        };
    }

    /** Compose refuses a service without anything; one with nothing in braces it takes. */
    private void keepMapping() {
        if (home.node(List.of()).orElse(null) instanceof ScalarNode scalar && scalar.isNull() && scalar.tag() == null) {
            home.edit(new Edit.Replace(home.at(List.of()), Fragment.parse("{}")));
        }
    }

    private void refuseMerged(List<String> keys, List<String> highest) {
        home.refuse(
                keys,
                "The " + String.join(".", keys) + " of " + home.service() + " cannot be taken away here.",
                "It comes from the anchor " + Origins.of(home.yaml(), home.at(highest))
                        + ", and others may use it too.",
                "Take it out there, or give " + home.service() + " another value.");
    }

    private boolean alone(List<String> keys) {
        return home.node(keys).orElse(null) instanceof MappingNode map
                && map.all().size() == 1;
    }

    /** Whether a key is seen through a merge key only. */
    private boolean merged(List<String> keys) {
        return home.node(above(keys)).orElse(null) instanceof MappingNode map
                && map.entries().stream().noneMatch(each -> each.key().equals(keys.getLast()));
    }

    private static List<String> above(List<String> keys) {
        return keys.subList(0, keys.size() - 1);
    }
}
