package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that no mapping has a key twice: SnakeYAML lets that pass, Compose does not. */
final class UniqueKeys {

    private final Map<String, Entry> seen = new HashMap<>();
    private final Places places;

    UniqueKeys(Places places) {
        this.places = places;
    }

    void add(Entry entry) {
        Entry first = seen.putIfAbsent(entry.key(), entry);
        if (first != null) {
            throw new ReadProblem(
                    entry.keySpan().start(),
                    "The key \"" + entry.key() + "\" stands here and in line "
                            + places.line(first.keySpan().start()) + ".",
                    "A mapping has each key once; remove one of the two, or give it another name.");
        }
    }

    /** Where the last of some entries ends; 0 for none. */
    static int end(List<Entry> entries) {
        return entries.isEmpty()
                ? 0
                : Math.max(
                        entries.getLast().keySpan().end(),
                        entries.getLast().value().span().end());
    }
}
