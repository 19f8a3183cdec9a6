package dev.plimsoll.change;

import dev.plimsoll.change.ScrapeJobs.Job;
import dev.plimsoll.change.Way.Named;
import dev.plimsoll.change.Way.Nowhere;
import dev.plimsoll.change.Way.OnHost;
import dev.plimsoll.compose.Service;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the configuration of a Prometheus says already of what a plan would scrape; nothing where it cannot be read. */
final class JobsThere {

    private final Planning planning;
    private final @Nullable There there;

    /** A configuration and who reads it. */
    private record There(Service prometheus, ConfigText text, ScrapeJobs jobs, Discovery discovery) {}

    JobsThere(Planning planning, Optional<Service> prometheus) {
        this.planning = planning;
        // the one that comes first among the changes
        planning.compose();
        this.there = prometheus.flatMap(each -> there(planning, each)).orElse(null);
    }

    private static Optional<There> there(Planning planning, Service prometheus) {
        return ConfigText.of(planning, prometheus) instanceof ConfigText.Found.Text(ConfigText text)
                ? Optional.of(there(planning, prometheus, text))
                : Optional.empty();
    }

    private static There there(Planning planning, Service prometheus, ConfigText text) {
        ScrapeJobs jobs = ScrapeJobs.of(text.yaml());
        return new There(prometheus, text, jobs, new Discovery(planning, prometheus, jobs, text.path()));
    }

    /** Whether a job asks a port of a service where the host publishes it. */
    boolean askThroughHost(Service service, int port) {
        return there != null
                && Reach.holder(planning.model(), service).stream()
                        .flatMap(each -> new AtHost(there.prometheus()).addresses(each, port).stream())
                        .anyMatch(each -> there.discovery().asks(each).isPresent());
    }

    /** Whether another job has the name that the job of a service would get, so that it is left out; that is found. */
    boolean takeName(String name, Service service, int port) {
        Optional<Job> taken = there == null || name.equals(Monitoring.PROMETHEUS)
                ? Optional.empty()
                : there.jobs().named(name);
        Optional<String> address = taken.flatMap(each -> address(service, port)).filter(this::lacked);
        if (taken.isEmpty() || address.isEmpty()) {
            return false;
        }
        leftOut(service, taken.get(), address.get());
        return true;
    }

    private Optional<String> address(Service service, int port) {
        Service prometheus = there == null ? null : there.prometheus();
        return switch (new Reach(planning.model(), prometheus).to(service, port)) {
            case Named(String address, Service _) -> Optional.of(address);
            case OnHost(String address, boolean _) -> Optional.of(address);
            case Nowhere _ -> Optional.empty();
        };
    }

    private boolean lacked(String address) {
        return there != null
                && there.discovery().asksEvery().isEmpty()
                && there.discovery().asks(address).isEmpty();
    }

    private void leftOut(Service service, Job taken, String address) {
        if (there == null) {
            return;
        }
        Path file = there.text().path();
        int line = there.text().above()
                + there.text().yaml().line(taken.place().span().start());
        planning.findings()
                .note(
                        "No scrape job is written for " + service.name() + ".",
                        file.getFileName() + " has a job " + taken.name() + " already (line " + line
                                + "), and it does not scrape " + address + ".",
                        "If it scrapes something else, rename that job, or add " + address + " to its targets.");
    }
}
