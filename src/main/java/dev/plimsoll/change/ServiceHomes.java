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
 */
record ServiceHomes(Planning planning, String service, List<ServiceHome> all) {

    /** Those of a service; where it has none, that is found. */
    static Optional<ServiceHomes> of(Planning planning, String service) {
        List<ServiceHome> homes = new ArrayList<>();
        for (Path file : planning.project().composeFiles()) {
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
        return Optional.of(new ServiceHomes(planning, service, homes));
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

    /** Where a key goes: the last place that has it, else the first. */
    ServiceHome of(List<String> keys) {
        return all.stream()
                .filter(each -> each.node(keys).isPresent())
                .reduce((first, second) -> second)
                .orElseGet(all::getFirst);
    }

    /** Where a key is, the last place first. */
    List<ServiceHome> having(List<String> keys) {
        return all.reversed().stream()
                .filter(each -> each.node(keys).isPresent())
                .toList();
    }

    /** Takes a key away wherever the service writes it. */
    void remove(List<String> keys) {
        having(keys).forEach(each -> each.remove(keys));
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
