package dev.plimsoll.catalog;

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
}
