package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which services of a project are components of the catalog, whatever they are called.
 *
 * @param services those that are components
 * @param others the project's own
 */
record Monitoring(Catalog catalog, ComposeModel model, List<Service> services, List<Service> others) {

    /** The component that scrapes the others. */
    static final String PROMETHEUS = "prometheus";

    private static final Pattern OTHER_SCRAPER = Pattern.compile("(?<![\\w-])--?promscrape\\.config\\b");

    static Monitoring of(Catalog catalog, ComposeModel model) {
        Map<Boolean, List<Service>> found = model.services().stream()
                .collect(Collectors.partitioningBy(
                        each -> catalog.componentOf(each).isPresent()));
        return new Monitoring(catalog, model, List.copyOf(found.get(true)), List.copyOf(found.get(false)));
    }

    /** The first service that is that component. */
    Optional<Service> service(String component) {
        return services.stream().filter(each -> is(each, component)).findFirst();
    }

    Optional<Service> prometheus() {
        return service(PROMETHEUS);
    }

    /** A service that scrapes by a configuration of Prometheus and is none, as vmagent does. */
    Optional<Service> otherScraper() {
        return others.stream()
                .filter(each -> OTHER_SCRAPER
                        .matcher(String.join(" ", each.particulars().entrypoint()) + " "
                                + String.join(" ", each.command()))
                        .find())
                .findFirst();
    }

    boolean is(Service service, String component) {
        return catalog.componentOf(service).map(Component::id).equals(Optional.of(component));
    }
}
