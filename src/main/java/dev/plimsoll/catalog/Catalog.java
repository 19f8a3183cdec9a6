package dev.plimsoll.catalog;

import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;

/** What can be added to a project. */
public final class Catalog {

    private final List<Component> components;

    private Catalog(List<Component> components) {
        this.components = List.copyOf(components);
    }

    /** Reads the templates that come with Plimsoll. */
    public static Catalog load() {
        return new Catalog(List.of());
    }

    /** In the order in which they are offered. */
    public List<Component> components() {
        return components;
    }

    /** The component of that id. */
    public Optional<Component> component(String id) {
        return components.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The component that a service is, recognised by the repository of its image whatever its registry, tag and name. */
    public Optional<Component> componentOf(Service service) {
        return components.stream()
                .filter(each -> each.id().equals(service.name()))
                .findFirst();
    }
}
