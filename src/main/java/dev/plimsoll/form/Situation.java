package dev.plimsoll.form;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a form is made from: the project as it is, on the machine as it is. What is asked for often is worked out once. */
final class Situation {

    private final Catalog catalog;
    private final ComposeModel model;
    private final Machine machine;
    private final BuildFiles builds;
    private final LiveAnswers live;
    private final List<Service> own;
    private final Map<String, Service> components = new HashMap<>();
    private final Map<String, Map<Integer, String>> published = new HashMap<>();

    Situation(Catalog catalog, ComposeModel model, Machine machine, BuildFiles builds) {
        this(catalog, model, machine, builds, LiveAnswers.NONE);
    }

    /** @param live what the running services answered */
    Situation(Catalog catalog, ComposeModel model, Machine machine, BuildFiles builds, LiveAnswers live) {
        this.live = live;
        this.catalog = catalog;
        this.model = model;
        this.machine = machine;
        this.builds = builds;
        model.services().forEach(service -> catalog.componentOf(service)
                .ifPresent(component -> components.putIfAbsent(component.id(), service)));
        this.own = model.services().stream()
                .filter(each -> catalog.componentOf(each).isEmpty())
                .toList();
    }

    Catalog catalog() {
        return catalog;
    }

    ComposeModel model() {
        return model;
    }

    Machine machine() {
        return machine;
    }

    LiveAnswers live() {
        return live;
    }

    BuildFiles builds() {
        return builds;
    }

    /** The services that are no component: the project's own. */
    List<Service> ownServices() {
        return own;
    }

    Optional<Service> ownService(String name) {
        return own.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The service that is this component already. */
    Optional<Service> serviceOf(Component component) {
        return Optional.ofNullable(components.get(component.id()));
    }

    /** The component that scrapes. */
    Optional<Component> scraper() {
        return catalog.components().stream()
                .filter(each -> each.config() != null)
                .findFirst();
    }

    /** What it is called in sentences. */
    String scraperTitle() {
        return scraper().map(Component::title).orElse("Prometheus");
    }

    /** Whether it starts with the others. */
    boolean starts(Service service) {
        return model.starts(service);
    }

    /** Whether Compose can wait until it is healthy: by the compose file, the Dockerfile it is built from, or its image. */
    boolean hasHealthcheck(Service service) {
        Healthcheck healthcheck = service.healthcheck();
        return healthcheck == null
                ? builds.hasHealthcheck(service) || brought(service).isPresent()
                : !healthcheck.disabled();
    }

    /** What its image says of healthchecks; empty where that is not known. */
    Optional<ImageCheck> image(Service service) {
        return Optional.ofNullable(live.checks().get(service.name()));
    }

    /** The healthcheck that its image brings and no file says anything of. */
    Optional<ImageCheck> brought(Service service) {
        boolean silent = service.healthcheck() == null && !builds.hasHealthcheck(service);
        return image(service).filter(each -> silent && each.isThere());
    }

    /** Host ports that services publish, each with the name of one that does, but for those of the component itself. */
    Map<Integer, String> publishedPorts(Component but) {
        return published.computeIfAbsent(but.id(), id -> portsWithout(but));
    }

    private Map<Integer, String> portsWithout(Component but) {
        Map<Integer, String> ports = new TreeMap<>();
        for (Service service : model.services()) {
            if (catalog.componentOf(service).filter(but::equals).isEmpty()) {
                service.ports().stream()
                        .filter(port -> !port.protocol().equals("udp"))
                        .flatMap(port -> hostPorts(port).stream())
                        .forEach(port -> ports.putIfAbsent(port, service.name()));
            }
        }
        return ports;
    }

    /** The ports of the host that it takes, where they are known. */
    static List<Integer> hostPorts(Port port) {
        return Optional.ofNullable(port.published())
                .flatMap(Variables::plain)
                .map(PortRange::ports)
                .orElse(List.of());
    }

    /** The service that has a container name, but for the component itself. */
    Optional<String> namedSo(String containerName, Component but) {
        return model.services().stream()
                .filter(each -> catalog.componentOf(each).filter(but::equals).isEmpty())
                .filter(each -> containerName.equals(each.containerName()))
                .map(Service::name)
                .findFirst();
    }
}
