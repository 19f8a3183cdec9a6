package dev.plimsoll.change;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.BuildFiles;
import dev.plimsoll.project.Project;
import java.util.Optional;

/** Whether Prometheus waits for services that can become healthy. */
final class WaitsTruth {

    private static final String HEALTHY = "service_healthy";

    private final Judgement judgement = new Judgement(
            "waits-healthy", "Prometheus waits for its services to be healthy, and each of them has a healthcheck.");
    private final Monitoring monitoring;
    private final Running running;
    private final LiveFacts live;
    private final BuildFiles builds;

    WaitsTruth(Project project, Monitoring monitoring, LiveFacts live) {
        this.builds = new BuildFiles(project);
        this.live = live;
        this.monitoring = monitoring;
        this.running = new Running(live);
    }

    Truth truth() {
        Optional<Service> prometheus = monitoring.prometheus();
        if (prometheus.isEmpty()) {
            judgement.fallsShort("The project has no Prometheus. Add it: plimsoll add prometheus.");
        } else if (prometheus.get().dependsOn().isEmpty()) {
            judgement.holds("Prometheus waits for no service.");
        } else {
            prometheus.get().dependsOn().forEach(this::waits);
        }
        return judgement.truth();
    }

    private boolean isBrought(Service service) {
        return service.healthcheck() == null
                && (live.checkedByImage().contains(service.name()) || builds.hasHealthcheck(service));
    }

    private void waits(String name, String condition) {
        if (!condition.equals(HEALTHY)) {
            judgement.fallsShort("Prometheus waits for " + name + " with " + condition + ", not " + HEALTHY + ".");
        }
        Optional<Service> service = monitoring.model().service(name);
        if (service.isEmpty()) {
            judgement.fallsShort("Prometheus waits for " + name + ", which the project does not have.");
            return;
        }
        Healthcheck check = service.get().healthcheck();
        boolean own = check != null && !check.disabled();
        // a container that is healthy has a check, in the file or in its image
        if (own || isBrought(service.get()) || running.state(name).equals(Optional.of("healthy"))) {
            judgement.holds("It waits for " + name + " to be healthy.");
        } else {
            judgement.fallsShort("Prometheus waits for " + name + ", which has no healthcheck"
                    + (check == null ? " in the file." : ": it is turned off."));
        }
    }
}
