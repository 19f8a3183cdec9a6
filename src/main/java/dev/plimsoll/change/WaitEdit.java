package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        if (condition == null && having.isEmpty() && waits(homes.service(), on)) {
            homes.findings()
                    .error(
                            homes.service() + " does not wait for " + on + " through depends_on.",
                            "It uses it in another way, such as links, volumes_from or network_mode, and so waits for it too.",
                            "Take that out by hand.");
        } else if (condition == null) {
            having.forEach(each -> remove(each, on));
        } else if (possible(on)) {
            set(having.isEmpty() ? homes.of(KEYS) : having.getFirst(), on, condition);
        }
    }

    private boolean possible(String on) {
        String why = "";
        if (homes.planning().model().service(on).isEmpty()) {
            why = "The project has no service of that name.";
        } else if (on.equals(homes.service())) {
            why = "A service does not wait for itself.";
        } else if (reaches(on, homes.service(), new HashSet<>())) {
            why = on + " waits for " + homes.service() + ", and neither would ever start.";
        }
        if (!why.isEmpty()) {
            homes.findings().error(homes.service() + " cannot wait for " + on + ".", why, "Choose another service.");
        }
        return why.isEmpty();
    }

    private boolean waits(String service, String on) {
        return waitsFor(service).contains(on);
    }

    private Set<String> waitsFor(String service) {
        return homes.planning()
                .model()
                .service(service)
                .map(Service::dependsOn)
                .orElse(Map.of())
                .keySet();
    }

    /** Whether one service waits for another, however long the way. */
    private boolean reaches(String from, String to, Set<String> seen) {
        return seen.add(from) && waitsFor(from).stream().anyMatch(each -> each.equals(to) || reaches(each, to, seen));
    }

    private static boolean has(ServiceHome home, String on) {
        return home.texts(KEYS).contains(on)
                || (home.node(KEYS).orElse(null) instanceof MappingNode map
                        && map.get(on).isPresent());
    }

    /** The last one goes with its key, so that what is merged in counts again. */
    private static void remove(ServiceHome home, String on) {
        int index = home.texts(KEYS).indexOf(on);
        if (size(home) == 1 && home.covers(KEYS)) {
            home.remove(KEYS);
        } else if (index >= 0) {
            home.removeItem(KEYS, index);
        } else {
            home.removeEntry(KEYS, on);
        }
    }

    private static int size(ServiceHome home) {
        return switch (home.node(KEYS).orElseThrow()) {
            case MappingNode map -> map.all().size();
            case SequenceNode list -> list.items().size();
            case ScalarNode _ -> 0;
        };
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
