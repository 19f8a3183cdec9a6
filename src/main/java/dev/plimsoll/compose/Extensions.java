package dev.plimsoll.compose;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Services that extend others of the same file: what they say is laid over what those say. */
final class Extensions {

    private final Map<String, Value.Member> services;
    private final Map<String, Value> done = new HashMap<>();

    private Extensions(Map<String, Value.Member> services) {
        this.services = services;
    }

    /** A document with its services in long forms, each with what it extends. */
    static Value.Mapping applied(Value.Mapping document) {
        Map<String, Value.Member> members = new LinkedHashMap<>(document.members());
        members.computeIfPresent("services", (_, services) -> services.with(services(services.value())));
        return new Value.Mapping(members);
    }

    private static Value services(Value written) {
        Map<String, Value.Member> canonical = new LinkedHashMap<>();
        written.members()
                .forEach((name, member) -> canonical.put(name, member.with(Canonical.service(member.value()))));
        Extensions extensions = new Extensions(canonical);
        Map<String, Value.Member> members = new LinkedHashMap<>();
        canonical.forEach(
                (name, member) -> members.put(name, member.with(extensions.service(name, new LinkedHashSet<>()))));
        return new Value.Mapping(members);
    }

    // a circle, which Compose refuses, ends where it began
    private Value service(String name, Set<String> way) {
        Value known = done.get(name);
        if (known != null) {
            return known;
        }
        Value own = new Value.Mapping(services).at(name);
        Value extension = own.at("extends");
        String base = extension.at("service").text().orElse("");
        boolean here = extension.at("file") instanceof Value.Nothing && services.containsKey(base);
        if (!here || !way.add(name)) {
            return own;
        }
        Value result = Overlay.over(service(base, way), own);
        done.put(name, result);
        return result;
    }
}
