package dev.plimsoll.change;

import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets pairs such as labels, which stand in a mapping or in a list of {@code key=value}. */
final class PairEdit {

    private final ServiceHomes homes;
    private final List<String> section;

    PairEdit(ServiceHomes homes, String section) {
        this.homes = homes;
        this.section = List.of(section);
    }

    void make(String key, @Nullable String value) {
        List<ServiceHome> having =
                homes.all().reversed().stream().filter(each -> has(each, key)).toList();
        if (value == null) {
            having.forEach(each -> remove(each, key));
        } else {
            set(having.isEmpty() ? homes.of(section) : having.getFirst(), key, value);
        }
    }

    private boolean has(ServiceHome home, String key) {
        return index(home, key) >= 0
                || (home.node(section).orElse(null) instanceof MappingNode map
                        && map.get(key).isPresent());
    }

    /** Of items that a list has several of, the last counts; -1 for none. */
    private int index(ServiceHome home, String key) {
        List<String> texts = home.texts(section);
        for (int each = texts.size() - 1; each >= 0; each--) {
            if (is(texts.get(each), key)) {
                return each;
            }
        }
        return -1;
    }

    private static boolean is(String text, String key) {
        return text.equals(key) || text.startsWith(key + "=");
    }

    private void remove(ServiceHome home, String key) {
        List<String> texts = home.texts(section);
        for (int each = texts.size() - 1; each >= 0; each--) {
            if (is(texts.get(each), key)) {
                home.removeItem(section, each);
            }
        }
        if (texts.isEmpty()) {
            home.removeEntry(section, key);
        }
    }

    private void set(ServiceHome home, String key, String value) {
        YamlNode node = home.node(section).orElse(null);
        int index = index(home, key);
        if (index >= 0) {
            if (!home.texts(section).get(index).equals(key + "=" + value)) {
                home.edit(new Edit.Set(home.own(section).then(index), key + "=" + value));
            }
        } else if (node instanceof SequenceNode || (isNothing(node) && asList(home))) {
            home.append(section, key + "=" + value);
        } else {
            inMapping(home, node, key, value);
        }
    }

    private static boolean isNothing(@Nullable YamlNode node) {
        return node == null || (node instanceof ScalarNode scalar && scalar.isNull());
    }

    private boolean asList(ServiceHome home) {
        boolean labelled = home.neighbours().nodes(section).findAny().isPresent();
        List<String> like = labelled ? section : List.of("environment");
        return home.neighbours().nodes(like).anyMatch(SequenceNode.class::isInstance)
                && !home.neighbours().mappings(like);
    }

    private void inMapping(ServiceHome home, @Nullable YamlNode node, String key, String value) {
        Fragment written = home.neighbours().pair(section, node, value);
        if (node instanceof MappingNode map && map.get(key).isPresent()) {
            home.set(List.of(section.getFirst(), key), value);
        } else if (isNothing(node) && node != null && node.shared()) {
            home.replace(section, Yaml.nested(List.of(key), written));
        } else {
            home.own(section);
            home.put(List.of(section.getFirst(), key), written);
        }
    }
}
