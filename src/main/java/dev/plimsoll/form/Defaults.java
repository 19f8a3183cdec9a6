package dev.plimsoll.form;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out the defaults for a machine: those of the catalog, but where they are known not to work. */
final class Defaults {

    private static final int HIGHEST_PORT = 65535;

    private final Situation situation;
    /** Of the components before this one. */
    private final Set<Integer> givenPorts = new HashSet<>();

    Defaults(Situation situation) {
        this.situation = situation;
    }

    /** For each field, by its id. */
    Map<String, Default> of(Component component) {
        Map<String, Default> defaults = new LinkedHashMap<>();
        for (Field field : component.fields()) {
            Default adapted = adapted(field);
            if (Rules.isPort(field)) {
                adapted = freePort(component, adapted);
            } else if (field.isAt("container_name")) {
                adapted = freeName(component, adapted);
            }
            defaults.put(field.id(), adapted);
        }
        return defaults;
    }

    private Default adapted(Field field) {
        Map<String, String> facts = situation.machine().facts();
        if (!situation.machine().engine().known()) {
            return new Default(field.defaultValue(), null);
        }
        return field.adaptations().stream()
                .filter(each -> each.fits(facts))
                .findFirst()
                .map(each -> new Default(each.value(field.defaultValue(), facts), each.why(facts)))
                .orElse(new Default(field.defaultValue(), null));
    }

    private Default freePort(Component component, Default wanted) {
        Optional<Integer> first = Amounts.port(wanted.value());
        if (first.isEmpty()) {
            return wanted;
        }
        int port = first.get();
        while (port < HIGHEST_PORT && taker(component, port).isPresent()) {
            port++;
        }
        givenPorts.add(port);
        int free = port;
        return taker(component, first.get())
                .filter(taker -> free != first.get())
                .map(taker -> new Default(
                        String.valueOf(free),
                        "Port " + first.get() + " is taken by " + taker + "; " + free + " is free."))
                .orElse(wanted);
    }

    private Optional<String> taker(Component component, int port) {
        return Optional.ofNullable(situation.publishedPorts(component).get(port))
                .map(service -> "the service " + service)
                .or(() -> situation.machine().holder(port))
                .or(() -> givenPorts.contains(port) ? Optional.of("another of these components") : Optional.empty());
    }

    private Default freeName(Component component, Default wanted) {
        Optional<String> taker = owner(component, wanted.value());
        if (taker.isEmpty() || wanted.value().isEmpty()) {
            return wanted;
        }
        String stem = situation.model().name() + "-" + wanted.value();
        String free = stem;
        for (int number = 2; owner(component, free).isPresent(); number++) {
            free = stem + "-" + number;
        }
        return new Default(
                free,
                "There is a container named " + wanted.value() + " already, " + taker.get()
                        + "; each name can be there once.");
    }

    private Optional<String> owner(Component component, String name) {
        return situation
                .namedSo(name, component)
                .map(service -> "that of the service " + service)
                .or(() -> situation.machine().elsewhere(name));
    }
}
