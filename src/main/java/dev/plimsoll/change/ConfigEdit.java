package dev.plimsoll.change;

import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets single values of a configuration of Prometheus, as its author writes them; what anchors share is written out first. */
final class ConfigEdit {

    /** The order in which people write them, where the file shows none. */
    private static final List<String> ORDER = List.of(
            "job_name",
            "scrape_interval",
            "scrape_timeout",
            "evaluation_interval",
            "metrics_path",
            "scheme",
            "external_labels");

    private final Planning planning;
    private final ConfigText text;

    ConfigEdit(Planning planning, ConfigText text) {
        this.planning = planning;
        this.text = text;
    }

    /**
     * Sets a value below a mapping.
     *
     * @param mapping which may be missing
     * @param keys from there down
     * @param value null to take it out, and what is above it and has nothing else
     * @param owner whose it is, to be read behind its name, such as {@code of the job api}
     */
    void set(YamlPath mapping, List<String> keys, @Nullable String value, String owner) {
        YamlPath path = mapping;
        for (String key : keys) {
            path = path.then(key);
        }
        Optional<YamlNode> there = text.yaml().find(path);
        if (value == null && there.isPresent()) {
            remove(path, owner);
        } else if (value != null && there.isEmpty()) {
            put(mapping, keys, value, owner);
        } else if (value != null && !says(there, value)) {
            own(path, owner);
            change(path, value);
        }
    }

    private static boolean says(Optional<YamlNode> node, String value) {
        return node.orElse(null) instanceof ScalarNode scalar
                && !scalar.isNull()
                && scalar.value().equals(value);
    }

    private void change(YamlPath path, String value) {
        YamlNode node = text.yaml().find(path).orElse(null);
        boolean said = node instanceof ScalarNode scalar && !scalar.isNull();
        edit(said ? new Edit.Set(path, value) : new Edit.Replace(path, Fragment.text(value)));
    }

    private void put(YamlPath mapping, List<String> keys, String value, String owner) {
        YamlPath path = mapping;
        int depth = 0;
        while (depth < keys.size() - 1
                && text.yaml().find(path.then(keys.get(depth))).isPresent()) {
            path = path.then(keys.get(depth));
            depth++;
        }
        own(path, owner);
        String key = keys.get(depth);
        Fragment written = keys.size() > 1
                ? Fragment.text(value)
                : JobStyle.of(text.yaml(), ScrapeJobs.of(text.yaml())).value(key, value);
        List<String> rest = keys.subList(depth + 1, keys.size());
        edit(new Edit.Put(path, key, rest.isEmpty() ? written : Yaml.nested(rest, written), after(path, key)));
    }

    /** The key behind which a new one goes: where another job has it, else where people have it; null for the end. */
    private @Nullable String after(YamlPath mapping, String key) {
        List<String> own = keys(text.yaml().find(mapping).orElse(null));
        Stream<List<String>> others = text.yaml().find(TargetPlace.up(mapping)).stream()
                .filter(SequenceNode.class::isInstance)
                .flatMap(each -> ((SequenceNode) each).items().stream())
                .map(ConfigEdit::keys);
        return Stream.concat(others, Stream.of(ORDER))
                .filter(each -> each.contains(key))
                .map(each -> last(each.subList(0, each.indexOf(key)), own))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String last(List<String> before, List<String> own) {
        return before.reversed().stream().filter(own::contains).findFirst().orElse(null);
    }

    private static List<String> keys(@Nullable YamlNode node) {
        return node instanceof MappingNode map
                ? map.entries().stream().map(Entry::key).toList()
                : List.of();
    }

    private void remove(YamlPath path, String owner) {
        YamlPath highest = path;
        while (highest.steps().size() > 1 && alone(TargetPlace.up(highest))) {
            highest = TargetPlace.up(highest);
        }
        own(TargetPlace.up(highest), owner);
        if (keys(text.yaml().find(TargetPlace.up(highest)).orElse(null)).contains(key(highest))) {
            edit(new Edit.Remove(highest, true));
        } else {
            planning.findings()
                    .error(
                            "The " + key(path) + " " + owner + " cannot be taken out here.",
                            "It comes from the anchor " + Origins.of(text.yaml(), highest)
                                    + ", and others may use it too.",
                            "Take it out there, or give it another value.");
        }
    }

    private boolean alone(YamlPath mapping) {
        return text.yaml().find(mapping).orElse(null) instanceof MappingNode map
                && map.all().size() == 1;
    }

    private static String key(YamlPath path) {
        return String.valueOf(path.steps().getLast());
    }

    /** Gives it a place of its own, and all above it, where an alias or a merge key shows it there. */
    void own(YamlPath path, String owner) {
        for (int depth = 1; depth <= path.steps().size(); depth++) {
            YamlPath each = new YamlPath(path.document(), path.steps().subList(0, depth));
            if (text.yaml().find(each).filter(YamlNode::shared).isPresent()) {
                String origin = Origins.of(text.yaml(), each);
                edit(new Edit.Own(each, after(TargetPlace.up(each), key(each))));
                planning.findings()
                        .note(
                                "The " + key(each) + " " + owner + " came from " + origin + "; it is written out now.",
                                "A change behind the anchor would show in every place that uses it.",
                                "");
            }
        }
    }

    void edit(Edit edit) {
        if (planning.findings().refuse()) {
            return;
        }
        boolean done = text.edit(List.of(edit));
        if (!done && !planning.findings().refuse()) {
            planning.findings()
                    .error(
                            "The configuration of Prometheus cannot be edited safely.",
                            "It stands in " + text.path().getFileName() + " in a way in which the change would alter"
                                    + " something else.",
                            "Change it by hand.");
        }
    }
}
