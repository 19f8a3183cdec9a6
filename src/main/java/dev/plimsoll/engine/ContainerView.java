package dev.plimsoll.engine;

import dev.plimsoll.engine.ServiceState.Status;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A container of a project as the engine describes it.
 *
 * @param id in full
 * @param name without the slash
 * @param service it belongs to
 * @param status what it does
 * @param detail what the engine adds
 * @param exitCode of the last end
 * @param image as the project names it
 * @param ports host ports, sorted
 * @param startedAt null where it does not run
 * @param memoryLimitBytes null for none
 * @param failedChecks healthchecks that failed one after the other up to now
 */
record ContainerView(
        String id,
        String name,
        String service,
        Status status,
        String detail,
        long exitCode,
        String image,
        List<Integer> ports,
        @Nullable Instant startedAt,
        @Nullable Long memoryLimitBytes,
        int failedChecks) {

    ContainerView(
            String id,
            String name,
            String service,
            Status status,
            String detail,
            long exitCode,
            String image,
            List<Integer> ports,
            @Nullable Instant startedAt,
            @Nullable Long memoryLimitBytes) {
        this(id, name, service, status, detail, exitCode, image, ports, startedAt, memoryLimitBytes, 0);
    }

    ServiceState with(Load load) {
        return new ServiceState(
                service,
                status,
                detail,
                id,
                image,
                ports,
                startedAt,
                status.isUp() ? load.memoryBytes() : null,
                memoryLimitBytes,
                status.isUp() ? load.cpus() : null,
                failedChecks);
    }
}
