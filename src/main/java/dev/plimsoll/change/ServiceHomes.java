package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The places where a service is written in the project's own compose files.
 *
 * @param planning it takes part in
 * @param service name
 * @param all in the order in which Compose lays them over each other; at least one
 * @param fresh where what it does not have yet goes; one of them
 */
record ServiceHomes(Planning planning, String service, List<ServiceHome> all, ServiceHome fresh) {

    /** Those of a service; where it has none, that is found. */
    static Optional<ServiceHomes> of(Planning planning, String service) {
        List<ServiceHome> homes = new ArrayList<>();
        for (Path file : planning.files()) {
            Draft draft = planning.drafts().of(file);
            draft.yaml()
                    .map(ComposeText::new)
                    .map(text -> text.entries(ComposeText.SERVICES, service))
                    .orElse(Stream.empty())
                    .forEach(path -> homes.add(new ServiceHome(planning, service, draft, path)));
        }
        homes.removeIf(
                each -> "!reset".equals(each.node(List.of()).map(YamlNode::tag).orElse(null)));
        if (homes.isEmpty()) {
            missing(planning, service);
            return Optional.empty();
        }
        return Optional.of(new ServiceHomes(planning, service, homes, homes.getFirst()));
    }

    /** With a place in a file that Compose lays over the others: what is new goes there, whether the service is in it or not. */
    ServiceHomes laidOver(Draft draft) {
        List<ServiceHome> homes = new ArrayList<>(all);
        ServiceHome over = all.stream()
                .filter(each -> each.draft().equals(draft))
                .findFirst()
                .orElseGet(() -> ServiceHome.in(planning, service, draft));
        if (!homes.contains(over)) {
            homes.add(over);
        }
        return new ServiceHomes(planning, service, List.copyOf(homes), over);
    }

    /** How it and its neighbours are written. */
    Neighbours neighbours() {
        return all.getFirst().neighbours();
    }

    private static void missing(Planning planning, String service) {
        boolean known = planning.model().service(service).isPresent();
        planning.findings()
                .error(
                        known
                                ? service + " is not written in the project's own compose files."
                                : "There is no service " + service + ".",
                        known ? "It comes from a file that they include." : "",
                        known
                                ? "Open the project that it comes from, and change it there."
                                : "Read the project again; it has changed, or the name is misspelt.");
    }

    Findings findings() {
        return planning.findings();
    }

    /** Where a key goes: the last place that has it, else the one for what is new. */
    ServiceHome of(List<String> keys) {
        return all.stream()
                .filter(each -> each.node(keys).isPresent())
                .reduce((first, second) -> second)
                .orElse(fresh);
    }

    /** Where a key is, the last place first. */
    List<ServiceHome> having(List<String> keys) {
        return all.reversed().stream()
                .filter(each -> each.node(keys).isPresent())
                .toList();
    }

    /** Takes a key away wherever the service writes it. */
    void remove(List<String> keys) {
        List<ServiceHome> having = having(keys);
        List<ServiceHome> own =
                having.stream().filter(each -> !each.elsewhere(keys)).toList();
        (own.isEmpty() ? having : own).forEach(each -> each.remove(keys));
        if (!own.isEmpty()) {
            having(keys).stream().filter(each -> !own.contains(each)).forEach(each -> each.noteAgain(keys));
        }
        warnOfExtended(keys);
    }

    /** Takes an entry of a mapping with free keys away wherever the service writes it. */
    void removeEntry(List<String> keys, String key) {
        List<String> entry = Stream.concat(keys.stream(), Stream.of(key)).toList();
        having(entry).forEach(each -> each.removeEntry(keys, key));
        warnOfExtended(entry);
    }

    private void warnOfExtended(List<String> keys) {
        if (!having(List.of("extends")).isEmpty()) {
            findings()
                    .warning(
                            service + " may have the " + String.join(".", keys) + " of what it extends now.",
                            "Taking it out of one service does not take it out of the other.",
                            "");
        }
    }
}
