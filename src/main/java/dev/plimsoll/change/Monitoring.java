package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Optional;

/** Which services of a project are components of the catalog, whatever they are called. */
record Monitoring(Catalog catalog, ComposeModel model) {

    /** The component that scrapes the others. */
    static final String PROMETHEUS = "prometheus";

    /** The first service that is that component. */
    Optional<Service> service(String component) {
        return services().stream().filter(each -> is(each, component)).findFirst();
    }

    Optional<Service> prometheus() {
        return service(PROMETHEUS);
    }

    /** The services that are components. */
    List<Service> services() {
        return model.services().stream()
                .filter(each -> catalog.componentOf(each).isPresent())
                .toList();
    }

    /** The services that are the project's own. */
    List<Service> others() {
        return model.services().stream()
                .filter(each -> catalog.componentOf(each).isEmpty())
                .toList();
    }

    boolean is(Service service, String component) {
        return catalog.componentOf(service).map(Component::id).equals(Optional.of(component));
    }
}
