package dev.plimsoll.engine;

import dev.plimsoll.engine.ServiceState.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes the state of a stack from its containers. */
final class StackStates {

    /** Of a service's replicas the first of these is shown. */
    private static final List<Status> WORST_FIRST = List.of(
            Status.EXITED,
            Status.RESTARTING,
            Status.UNHEALTHY,
            Status.CREATED,
            Status.STARTING,
            Status.RUNNING,
            Status.HEALTHY,
            Status.NOT_CREATED);

    private static final Comparator<ContainerView> WORST =
            Comparator.comparingInt(each -> WORST_FIRST.indexOf(each.status()));

    private StackStates() {}

    static StackState of(Collection<ContainerView> containers, Function<String, Load> loads) {
        TreeMap<String, ContainerView> worst = new TreeMap<>();
        for (ContainerView each : containers) {
            worst.merge(each.service(), each, (one, other) -> WORST.compare(one, other) <= 0 ? one : other);
        }
        List<ServiceState> services = worst.values().stream()
                .map(each -> each.with(loads.apply(each.id())))
                .toList();
        return new StackState(Instant.now(), services);
    }
}
