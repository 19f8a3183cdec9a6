package dev.plimsoll.change;

import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets what a service waits for. */
final class WaitEdit {

    private static final List<String> KEYS = List.of("depends_on");
    private static final String STARTED = "service_started";

    private final ServiceHomes homes;

    WaitEdit(ServiceHomes homes) {
        this.homes = homes;
    }

    void make(String on, @Nullable String condition) {
        List<ServiceHome> having =
                homes.having(KEYS).stream().filter(each -> has(each, on)).toList();
        if (condition == null) {
            having.forEach(each -> remove(each, on));
        } else if (possible(on)) {
            set(having.isEmpty() ? homes.of(KEYS) : having.getFirst(), on, condition);
        }
    }

    private boolean possible(String on) {
        boolean known = homes.planning().model().service(on).isPresent();
        if (!known || on.equals(homes.service())) {
            homes.findings()
                    .error(
                            homes.service() + " cannot wait for " + on + ".",
                            known ? "A service does not wait for itself." : "The project has no service of that name.",
                            "Choose another service.");
        }
        return known && !on.equals(homes.service());
    }

    private static boolean has(ServiceHome home, String on) {
        return home.texts(KEYS).contains(on)
                || (home.node(KEYS).orElse(null) instanceof MappingNode map
                        && map.get(on).isPresent());
    }

    private static void remove(ServiceHome home, String on) {
        int index = home.texts(KEYS).indexOf(on);
        if (index >= 0) {
            home.removeItem(KEYS, index);
        } else {
            home.own(KEYS);
            home.remove(List.of(KEYS.getFirst(), on));
        }
    }

    private static void set(ServiceHome home, String on, String condition) {
        YamlNode there = home.node(KEYS).orElse(null);
        boolean started = condition.equals(STARTED);
        switch (there) {
            case MappingNode map when map.get(on).isPresent() -> condition(home, on, condition);
            case MappingNode _ -> home.edit(new Edit.Put(home.own(KEYS), on, condition(condition)));
            case SequenceNode list
            when started -> {
                if (!has(home, on)) {
                    home.append(KEYS, on);
                }
            }
            case SequenceNode list when list.items().isEmpty() -> first(home, on, condition);
            case SequenceNode _ -> longForm(home, on, condition);
            case ScalarNode _ -> first(home, on, condition);
            case null -> first(home, on, condition);
        }
    }

    private static void condition(ServiceHome home, String on, String condition) {
        home.own(KEYS);
        List<String> entry = List.of(KEYS.getFirst(), on);
        YamlNode there = home.node(entry).orElse(null);
        if (there instanceof ScalarNode scalar && scalar.isNull()) {
            home.replace(entry, condition(condition));
        } else {
            home.set(List.of(KEYS.getFirst(), on, "condition"), condition);
        }
    }

    private static void longForm(ServiceHome home, String on, String condition) {
        boolean there = has(home, on);
        home.edit(new Edit.Keyed(home.own(KEYS), condition(STARTED)));
        if (there) {
            condition(home, on, condition);
        } else {
            home.edit(new Edit.Put(home.at(KEYS), on, condition(condition)));
        }
    }

    private static void first(ServiceHome home, String on, String condition) {
        boolean mapping = !condition.equals(STARTED) || home.neighbours().mappings(KEYS);
        Fragment value = mapping
                ? Yaml.nested(List.of(on, "condition"), Fragment.parse(condition))
                : home.neighbours().list(KEYS, on);
        home.replace(KEYS, value);
    }

    private static Fragment condition(String condition) {
        return Fragment.parse("condition: " + condition);
    }
}
