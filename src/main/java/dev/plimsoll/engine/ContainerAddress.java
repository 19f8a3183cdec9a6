package dev.plimsoll.engine;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a running container of a service is reached from this machine.
 *
 * @param service it belongs to
 * @param container its id, in full
 * @param startedAt as the engine says it; a container that was started again has another
 * @param address that this machine reaches directly; null where it reaches none
 * @param published TCP port of the container to where this machine has it, such as {@code 127.0.0.1:8080}
 * @param ports TCP ports that its image exposes, and those it listens on where this machine can see them
 */
public record ContainerAddress(
        String service,
        String container,
        String startedAt,
        @Nullable String address,
        Map<Integer, String> published,
        Set<Integer> ports) {}
