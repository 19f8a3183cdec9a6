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
import java.util.Optional;
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
        take(highest);
        keepMapping();
        noteCopy(above(highest));
    }

    /** Takes out what is written here; what it lay over counts again. */
    private void take(List<String> keys) {
        home.edit(new Edit.Remove(home.at(keys), true));
        if (home.node(keys).isPresent()) {
            home.noteAgain(keys);
        }
    }

    /** Whether a key is only seen here, through an anchor that brings other things too. */
    boolean elsewhere(List<String> keys) {
        boolean shared = home.node(above(keys)).filter(YamlNode::shared).isPresent();
        return keys.size() == 1 ? shared || merged(keys) : !shared && merged(keys) && !alone(above(keys));
    }

    /** Whether a key that is written here lies over one that is merged in. */
    boolean covers(List<String> keys) {
        return merges(above(keys))
                && !merged(keys)
                && without(keys).flatMap(rest -> rest.find(home.at(keys))).isPresent();
    }

    private Optional<YamlFile> without(List<String> keys) {
        return home.yaml().edit(List.of(new Edit.Remove(home.at(keys), true)))
                        instanceof EditResult.Edited(YamlFile rest)
                ? Optional.of(rest)
                : Optional.empty();
    }

    /** Says which key says no more than what it lies over: only who wrote it knows whether it is a copy. */
    private void noteCopy(List<String> keys) {
        for (int depth = 1; depth <= keys.size(); depth++) {
            List<String> way = keys.subList(0, depth);
            if (copied(way)) {
                home.noteSame(way);
                return;
            }
        }
    }

    /** Whether a plan would write it just so when it gives the service its own of what is merged in. */
    private boolean copied(List<String> keys) {
        if (home.node(keys).filter(each -> !each.shared()).isEmpty() || !covers(keys)) {
            return false;
        }
        YamlFile rest = without(keys).orElseThrow();
        Edit own = new Edit.Own(home.at(keys), home.neighbours(rest).after(keys));
        return rest.edit(List.of(own)) instanceof EditResult.Edited(YamlFile again)
                && again.text().equals(home.yaml().text());
    }

    /** Takes an item of a list away. */
    void item(List<String> keys, int index) {
        if (!(home.node(keys).orElse(null) instanceof SequenceNode list)
                || list.items().size() > 1) {
            home.own(keys);
            home.edit(new Edit.Remove(home.at(keys).then(index), true));
            noteCopy(keys);
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
        return without(keys)
                .filter(rest -> rest.find(home.at(keys)).isPresent() || (flow(node) && !likeNew(keys, node, rest)))
                .isPresent();
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
                && map.all().size() == 1
                && map.entries().size() == 1;
    }

    private boolean merges(List<String> keys) {
        return home.node(keys).orElse(null) instanceof MappingNode map
                && map.entries().stream().anyMatch(each -> each.key().equals(Origins.MERGE));
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
