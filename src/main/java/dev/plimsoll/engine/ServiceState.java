package dev.plimsoll.engine;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service's container as the engine sees it. With replicas, the worst of them.
 *
 * @param service name
 * @param status what it does
 * @param detail what the engine adds: exit code, last healthcheck output; empty for nothing
 * @param containerId null where there is none
 * @param image it runs
 * @param publishedPorts host ports, sorted
 * @param startedAt null where it does not run
 * @param memoryBytes working set, null when not known
 * @param memoryLimitBytes null where there is none
 * @param cpus cores used, null when not known
 * @param failedChecks healthchecks that failed one after the other up to now; those of the start period do not count
 */
public record ServiceState(
        String service,
        Status status,
        String detail,
        @Nullable String containerId,
        String image,
        List<Integer> publishedPorts,
        @Nullable Instant startedAt,
        @Nullable Long memoryBytes,
        @Nullable Long memoryLimitBytes,
        @Nullable Double cpus,
        int failedChecks) {
    /** A container whose healthcheck has not failed. */
    public ServiceState(
            String service,
            Status status,
            String detail,
            @Nullable String containerId,
            String image,
            List<Integer> publishedPorts,
            @Nullable Instant startedAt,
            @Nullable Long memoryBytes,
            @Nullable Long memoryLimitBytes,
            @Nullable Double cpus) {
        this(
                service,
                status,
                detail,
                containerId,
                image,
                publishedPorts,
                startedAt,
                memoryBytes,
                memoryLimitBytes,
                cpus,
                0);
    }

    /** What a service's container does. */
    public enum Status {
        /** No container. */
        NOT_CREATED("not created"),
        /** Created, paused or being removed. */
        CREATED("created"),
        /** Runs, and its healthcheck has not passed yet. */
        STARTING("starting"),
        /** Runs and has no healthcheck. */
        RUNNING("running"),
        /** Runs and its healthcheck passes. */
        HEALTHY("healthy"),
        /** Runs and its healthcheck fails. */
        UNHEALTHY("unhealthy"),
        /** Ended, and is started again and again. */
        RESTARTING("restarting"),
        /** Ended. */
        EXITED("exited");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** The word for people. */
        public String word() {
            return word;
        }

        /** Whether the container runs. */
        public boolean isUp() {
            return this == STARTING || this == RUNNING || this == HEALTHY || this == UNHEALTHY;
        }
    }
}
