package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The profiles that are asked for by {@code COMPOSE_PROFILES}, names between commas (Compose documentation, <i>Using profiles</i>). */
record Profiles(Set<String> active) {

    private static final String ALL = "*";

    static Profiles of(Environment environment) {
        String named = environment.value("COMPOSE_PROFILES").orElse("");
        return new Profiles(Stream.of(named.split(",", -1)).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a service of that text starts with the others; one without a profile always does. */
    boolean start(Value service) {
        List<String> profiles = service.at("profiles").texts();
        return profiles.isEmpty()
                || profiles.contains(ALL)
                || active.contains(ALL)
                || profiles.stream().anyMatch(active::contains);
    }

    /** The names of the services of a project that do not. */
    Set<String> inactive(Value root) {
        return root.at("services").members().entrySet().stream()
                .filter(each -> !start(each.getValue().value()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
