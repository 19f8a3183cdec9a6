package dev.plimsoll.ui.targets;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why there are no targets to show.
 *
 * @param title a few words
 * @param text why, and what to do
 * @param action what a button can do about it
 */
record Absence(String title, String text, Action action) {

    /** What a person can do about it. */
    enum Action {
        /** Nothing but wait or read. */
        NONE,
        /** Open the forms. */
        ADD_MONITORING,
        /** Start the stack. */
        START_STACK
    }

    /**
     * What is known around the targets.
     *
     * @param model of the project, null before it is read
     * @param prometheus the service that scrapes
     */
    record Around(
            @Nullable ComposeModel model, Optional<Service> prometheus, StackState stack, TargetsSnapshot snapshot) {

        /** Empty while nothing is known of the containers. */
        Optional<Status> status(Service service) {
            return stack.equals(StackState.EMPTY)
                    ? Optional.empty()
                    : Optional.of(stack.service(service.name())
                            .map(ServiceState::status)
                            .orElse(Status.NOT_CREATED));
        }
    }

    /** Null when there are targets. */
    static @Nullable Absence of(Around around) {
        boolean live = !around.snapshot().rows().isEmpty() && around.snapshot().problem() == null;
        if (live) {
            return null;
        }
        if (around.model() == null) {
            return around.snapshot().rows().isEmpty() ? asking() : null;
        }
        Optional<Service> prometheus = around.prometheus();
        return prometheus.isEmpty() ? noPrometheus() : of(around, prometheus.get());
    }

    private static @Nullable Absence of(Around around, Service prometheus) {
        Optional<Status> status = around.status(prometheus);
        boolean stopped = status.filter(each -> !each.isUp()).isPresent();
        if (stopped) {
            return notRunning(around, prometheus);
        }
        if (!around.snapshot().rows().isEmpty()) {
            return null;
        }
        if (prometheus.ports().isEmpty() && around.snapshot().equals(TargetsSnapshot.EMPTY)) {
            return noPort(prometheus);
        }
        return status.filter(each -> each == Status.STARTING).isPresent() ? notReady(prometheus) : noAnswer(around);
    }

    private static Absence noPrometheus() {
        return new Absence(
                "No Prometheus in this project",
                "Targets are what Prometheus scrapes. Add it through a form; you see every change before it is written.",
                Action.ADD_MONITORING);
    }

    private static Absence notRunning(Around around, Service prometheus) {
        String detail = around.stack()
                .service(prometheus.name())
                .map(each -> each.detail().isEmpty()
                        ? each.status().word()
                        : each.status().word() + ": " + each.detail())
                .orElse(Status.NOT_CREATED.word());
        return new Absence(
                "Prometheus is not running",
                "Its container is " + detail + ". Start the stack to see its targets here.",
                Action.START_STACK);
    }

    private static Absence noPort(Service prometheus) {
        return new Absence(
                "Prometheus publishes no port",
                "Plimsoll asks it over a port of this machine. Publish one in the compose file under ports of "
                        + prometheus.name() + ".",
                Action.NONE);
    }

    private static Absence notReady(Service prometheus) {
        return new Absence(
                "Prometheus is not ready yet",
                "The container of " + prometheus.name()
                        + " runs, and its healthcheck has not passed so far. The targets appear as soon as it answers.",
                Action.NONE);
    }

    private static Absence noAnswer(Around around) {
        String problem = around.snapshot().problem();
        if (problem != null) {
            return new Absence("Prometheus does not answer", problem + " It is asked again every second.", Action.NONE);
        }
        return around.snapshot().equals(TargetsSnapshot.EMPTY)
                ? asking()
                : new Absence(
                        "Prometheus has no targets",
                        "It runs, and its configuration names no scrape job with a target. Add one to prometheus.yml.",
                        Action.NONE);
    }

    private static Absence asking() {
        return new Absence("Asking Prometheus", "Its targets appear as soon as it answers.", Action.NONE);
    }
}
