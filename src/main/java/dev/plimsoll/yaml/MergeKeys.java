package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Merge keys: {@code <<: *base} and {@code <<: [*first, *second]}. */
final class MergeKeys {

    static final String KEY = "<<";

    private final SharedViews views;

    MergeKeys(SharedViews views) {
        this.views = views;
    }

    /** A key {@code "<<"} in quotes is a key like any other. */
    static boolean isMerge(Entry entry) {
        return entry.key().equals(KEY) && entry.keySpan().length() == KEY.length();
    }

    /** The entries that a merge key brings, first source first. */
    List<Entry> brings(Entry merge) {
        List<Entry> entries = new ArrayList<>();
        sources(merge).forEach(source -> entries.addAll(views.of(source.all())));
        return entries;
    }

    private static List<MappingNode> sources(Entry merge) {
        if (merge.value() instanceof MappingNode map) {
            return List.of(map);
        }
        if (merge.value() instanceof SequenceNode list
                && list.items().stream().allMatch(MappingNode.class::isInstance)) {
            return list.items().stream().map(MappingNode.class::cast).toList();
        }
        throw new ReadProblem(
                merge.keySpan().start(),
                "The merge key << has a value that is no mapping.",
                "It takes an alias of a mapping, such as <<: *base, or a list of them.");
    }

    /** The merged entries that no written one hides; of several with one key the first. */
    static List<Entry> unwritten(List<Entry> merged, List<Entry> written) {
        if (merged.isEmpty()) {
            return List.of();
        }
        Set<String> taken = new HashSet<>();
        written.forEach(each -> taken.add(each.key()));
        return merged.stream().filter(each -> taken.add(each.key())).toList();
    }
}
