package dev.plimsoll.compose;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Services that extend others, of the same file or another: what they say is laid over what those say. */
final class Extensions {

    /** Services on the way from one to what it extends in the end; beyond any project of people. */
    private static final int LONGEST = 500;

    private final Map<String, Value.Member> services;
    private final OtherFiles others;
    private final Map<String, Value> done = new HashMap<>();

    private Extensions(Map<String, Value.Member> services, OtherFiles others) {
        this.services = services;
        this.others = others;
    }

    /** A document with its services in long forms, each with what it extends. */
    static Value.Mapping applied(Value.Mapping document, OtherFiles others) {
        Map<String, Value.Member> members = new LinkedHashMap<>(document.members());
        members.computeIfPresent("services", (_, services) -> services.with(services(services.value(), others)));
        return new Value.Mapping(members);
    }

    private static Value services(Value written, OtherFiles others) {
        Map<String, Value.Member> canonical = new LinkedHashMap<>();
        written.members()
                .forEach((name, member) -> canonical.put(name, member.with(Canonical.service(member.value()))));
        Extensions extensions = new Extensions(canonical, others);
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
        if (!(own.at("extends") instanceof Value.Mapping extension) || way.size() > LONGEST || !way.add(name)) {
            return own;
        }
        Value.Member member = Objects.requireNonNull(own.members().get("extends"));
        Value result = base(extension, member, way)
                .<Value>map(base -> Overlay.over(base, own))
                .orElse(own);
        done.put(name, result);
        return result;
    }

    private Optional<Value> base(Value extension, Value.Member written, Set<String> way) {
        String service = extension.at("service").text().orElse("");
        Optional<String> file = extension.at("file").text();
        if (file.isPresent() && !others.isThis(file.get())) {
            return others.service(file.get(), service, written);
        }
        if (!services.containsKey(service)) {
            others.noService(service, others.name(), written);
            return Optional.empty();
        }
        return Optional.of(service(service, way));
    }
}
