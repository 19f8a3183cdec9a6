package dev.plimsoll.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The containers of a project at one moment.
 *
 * @param at when it was read
 * @param services those that have a container, sorted by name
 */
public record StackState(Instant at, List<ServiceState> services) {
    /** Nothing known yet, or no container. */
    public static final StackState EMPTY = new StackState(Instant.EPOCH, List.of());

    /** The state of that service. */
    public Optional<ServiceState> service(String name) {
        return services.stream().filter(each -> each.service().equals(name)).findFirst();
    }
}
