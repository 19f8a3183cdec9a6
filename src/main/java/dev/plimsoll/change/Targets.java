package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest.Scrape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which services can be scraped by name, and through which service they are reached. */
final class Targets {

    private static final String THROUGH = "service:";

    private final Planning planning;
    private final List<Target> found = new ArrayList<>();

    /**
     * A scrape that can work.
     *
     * @param scrape what was asked for
     * @param reached the service that has the network: the one that is scraped, or the one whose network it uses
     */
    record Target(Scrape scrape, Service reached) {}

    Targets(Planning planning, List<Scrape> scrapes) {
        this.planning = planning;
        planning.inOrder(scrapes, Scrape::service).forEach(this::add);
    }

    List<Target> all() {
        return List.copyOf(found);
    }

    /** The services whose networks Prometheus needs. */
    List<Service> services() {
        return found.stream().map(Target::reached).distinct().toList();
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
        String mode = service.get().networkMode();
        if (mode == null || mode.equals("bridge")) {
            found.add(new Target(scrape, service.get()));
        } else if (mode.startsWith(THROUGH)) {
            through(scrape, mode.substring(THROUGH.length()));
        } else {
            unreachable(scrape, mode);
        }
    }

    private void through(Scrape scrape, String other) {
        Optional<Service> reached = planning.model().service(other);
        if (reached.isEmpty() || reached.get().networkMode() != null) {
            unreachable(scrape, THROUGH + other);
            return;
        }
        found.add(new Target(scrape, reached.get()));
        planning.findings()
                .note(
                        scrape.service() + " is scraped as " + other + ":" + scrape.port() + ".",
                        "It uses the network of " + other + " (network_mode: " + THROUGH + other
                                + ") and has no name of its own there.",
                        "");
    }

    private void unreachable(Scrape scrape, @Nullable String mode) {
        String why = "none".equals(mode)
                ? "It has no network (network_mode: none)."
                : "It is not on a network of the project (network_mode: " + mode
                        + "), so Prometheus does not find it by its name.";
        String todo = "host".equals(mode)
                ? "Give it a network of the project, or scrape host.docker.internal:" + scrape.port()
                        + " with extra_hosts on Prometheus."
                : "Give it a network of the project.";
        planning.findings().warning(scrape.service() + " cannot be scraped; no job is written for it.", why, todo);
    }
}
