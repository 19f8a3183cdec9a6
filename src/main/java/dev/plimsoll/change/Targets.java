package dev.plimsoll.change;

import dev.plimsoll.change.Way.Named;
import dev.plimsoll.change.Way.Nowhere;
import dev.plimsoll.change.Way.OnHost;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest.Scrape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which services can be scraped, at which address, and what Prometheus needs to get there. */
final class Targets {

    private final Planning planning;
    private final Reach reach;
    private final List<Target> found = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();
    private boolean gateway;

    /**
     * A scrape that can work.
     *
     * @param scrape what was asked for
     * @param address where Prometheus finds it
     * @param replicas how many containers have that name
     */
    record Target(Scrape scrape, String address, int replicas) {}

    /** @param prometheus that scrapes, null for none */
    Targets(Planning planning, @Nullable Service prometheus, List<Scrape> scrapes) {
        this.planning = planning;
        this.reach = new Reach(planning.model(), prometheus);
        ScrapeFacts facts = new ScrapeFacts(planning, prometheus);
        planning.inOrder(scrapes, Scrape::service).stream().map(facts::fitting).forEach(this::add);
    }

    List<Target> all() {
        return List.copyOf(found);
    }

    /** The services whose networks Prometheus needs. */
    List<Service> services() {
        return services.stream().distinct().toList();
    }

    /** Whether Prometheus must be told where the host is. */
    boolean needGateway() {
        return gateway;
    }

    /**
     * The address of a component.
     *
     * @param there whether it is in the project already
     * @return empty where it cannot be reached, which is found
     */
    Optional<String> component(Service service, int port, boolean there) {
        return switch (reach.to(service, port)) {
            case Named(String address, Service holder) -> {
                if (there) {
                    services.add(holder);
                }
                yield Optional.of(address);
            }
            case OnHost(String address, boolean told) -> Optional.of(onHost(service.name(), address, told));
            case Nowhere(String why, String todo) -> {
                unreachable(service.name(), why, todo);
                yield Optional.empty();
            }
        };
    }

    private void add(Scrape scrape) {
        Optional<Service> service = planning.model().service(scrape.service());
        if (service.isEmpty()) {
            planning.findings()
                    .error(
                            "There is no service " + scrape.service() + " to scrape.",
                            "The project has no service of that name.",
                            "Leave its scrape job out.");
            return;
        }
        switch (reach.to(service.get(), scrape.port())) {
            case Named(String address, Service holder) -> named(scrape, address, holder);
            case OnHost(String address, boolean told) ->
                found.add(new Target(scrape, onHost(scrape.service(), address, told), 1));
            case Nowhere(String why, String todo) -> unreachable(scrape.service(), why, todo);
        }
    }

    private void named(Scrape scrape, String address, Service holder) {
        found.add(new Target(scrape, address, holder.particulars().containers()));
        services.add(holder);
        if (!holder.name().equals(scrape.service())) {
            planning.findings()
                    .note(
                            scrape.service() + " is scraped as " + address + ".",
                            "It uses the network of " + holder.name() + " (network_mode: service:" + holder.name()
                                    + ") and has no name of its own there.",
                            "");
        }
    }

    private String onHost(String service, String address, boolean told) {
        gateway |= told;
        planning.findings()
                .note(
                        service + " is scraped as " + address + ".",
                        told
                                ? "It is on the host's network and has no name on those of the project; Prometheus is told where the"
                                        + " host is (extra_hosts)."
                                : "Prometheus is on the host's network, where the services of the project have no names.",
                        told ? "If it stays DOWN, a firewall of this machine keeps containers from that port." : "");
        return address;
    }

    private void unreachable(String service, String why, String todo) {
        planning.findings().warning(service + " cannot be scraped; no job is written for it.", why, todo);
    }
}
