package dev.plimsoll.change;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All that a text says, value by value, aliases and merge keys resolved. */
final class Leaves {

    private final Map<List<String>, String> values = new LinkedHashMap<>();

    private Leaves() {}

    static Map<List<String>, String> of(String text) {
        Leaves leaves = new Leaves();
        if (YamlFile.read(text) instanceof ReadResult.Read read) {
            for (YamlNode document : read.file().documents()) {
                leaves.look(
                        document, List.of(String.valueOf(read.file().documents().indexOf(document))));
            }
        }
        return leaves.values;
    }

    /** The places at which two texts say different things. */
    static Set<List<String>> different(Map<List<String>, String> one, Map<List<String>, String> other) {
        Set<List<String>> places = new LinkedHashSet<>(one.keySet());
        places.addAll(other.keySet());
        places.removeIf(each -> Objects.equals(one.get(each), other.get(each)));
        return places;
    }

    private void look(YamlNode node, List<String> way) {
        switch (node) {
            case MappingNode map -> {
                values.put(way, "{" + node.tag());
                map.all().forEach(each -> look(each.value(), then(way, each.key())));
            }
            case SequenceNode list -> {
                values.put(way, "[" + node.tag());
                for (int each = 0; each < list.items().size(); each++) {
                    look(list.items().get(each), then(way, String.valueOf(each)));
                }
            }
            case ScalarNode scalar -> values.put(way, scalar.isNull() ? "~" : scalar.value());
        }
    }

    private static List<String> then(List<String> way, String step) {
        List<String> longer = new ArrayList<>(way);
        longer.add(step);
        return List.copyOf(longer);
    }
}
