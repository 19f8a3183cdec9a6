package dev.plimsoll.change;

import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Limits;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the components cannot take the machine down, and whether their healthchecks work. */
final class GuardTruth {

    /** Drivers that keep files which grow until {@code max-size} is set (Docker: json-file). */
    private static final Set<String> GROWING = Set.of("", "json-file");

    private final Judgement judgement = new Judgement(
            "services-guarded",
            "Every component has limits, log rotation and a restart policy, and the healthchecks Prometheus relies on work.");
    private final Monitoring monitoring;
    private final Running running;

    GuardTruth(Monitoring monitoring, LiveFacts live) {
        this.monitoring = monitoring;
        this.running = new Running(live);
    }

    Truth truth() {
        if (monitoring.services().isEmpty()) {
            judgement.fallsShort(
                    "The project has no monitoring yet. Add it: plimsoll add prometheus cadvisor node-exporter.");
        }
        monitoring.services().forEach(this::guarded);
        monitoring.prometheus().ifPresent(prometheus -> {
            healthy(prometheus);
            prometheus.dependsOn().keySet().stream()
                    .flatMap(name -> monitoring.model().service(name).stream())
                    .filter(each -> each.healthcheck() != null)
                    .forEach(this::healthy);
        });
        return judgement.truth();
    }

    private void guarded(Service service) {
        List<String> lacks = new ArrayList<>();
        Limits limits = service.limits();
        if (limits.memoryBytes() == null) {
            lacks.add("a memory limit");
        }
        if (limits.cpus() == null) {
            lacks.add("a CPU limit");
        }
        if (!rotates(service.logging())) {
            lacks.add("log rotation (logging, max-size)");
        }
        if (service.restart() == null || service.restart().equals("no")) {
            lacks.add("a restart policy");
        }
        if (lacks.isEmpty()) {
            judgement.holds(service.name() + " has limits, log rotation and a restart policy.");
        } else {
            judgement.fallsShort(service.name() + " lacks " + Words.list(lacks) + ".");
        }
    }

    private static boolean rotates(@org.jspecify.annotations.Nullable Logging logging) {
        String driver = logging == null ? "" : logging.driver();
        return !GROWING.contains(driver)
                || (logging != null && logging.options().containsKey("max-size"));
    }

    private void healthy(Service service) {
        Healthcheck check = service.healthcheck();
        if (check == null || check.disabled()) {
            judgement.fallsShort(service.name() + " has no healthcheck.");
            return;
        }
        Optional<String> state = running.state(service.name());
        switch (state.orElse("")) {
            case "healthy" -> judgement.holds("The healthcheck of " + service.name() + " passes.");
            case "unhealthy" -> judgement.fallsShort("The healthcheck of " + service.name() + " fails.");
            case "" ->
                judgement.unknown("Whether the healthcheck of " + service.name()
                        + " works is not known: the engine was not asked.");
            default ->
                judgement.unknown("Whether the healthcheck of " + service.name() + " works is not known yet: it is "
                        + state.orElse("") + ".");
        }
    }
}
