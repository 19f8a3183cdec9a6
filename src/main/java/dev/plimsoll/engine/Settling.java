package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.RunResult.Cancelled;
import dev.plimsoll.engine.RunResult.Succeeded;
import dev.plimsoll.engine.ServiceState.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks once more after Compose was content: a container without a healthcheck counts for it as soon as it runs, and may end a moment
 * later.
 */
final class Settling {

    private static final long LOOK_AGAIN_MILLIS = 500;
    private static final int STEADY_LOOKS = 3;
    private static final Duration MOST = Duration.ofMinutes(5);

    private final Containers containers;
    private final ComposeModel model;
    private final ComposeRun run;

    Settling(DockerApi api, ComposeModel model, ComposeRun run) {
        this.containers = new Containers(api);
        this.model = model;
        this.run = run;
    }

    RunResult outcome(Evidence evidence) throws InterruptedException {
        long until = System.nanoTime() + MOST.toNanos();
        int steady = 0;
        try {
            while (System.nanoTime() < until && steady < STEADY_LOOKS) {
                List<ContainerView> now = containers.of(model.name());
                Optional<ContainerView> fallen =
                        now.stream().filter(this::hasFallen).findFirst();
                if (fallen.isPresent()) {
                    return failure(fallen.get(), evidence);
                }
                boolean starting = now.stream().anyMatch(each -> each.status() == Status.STARTING);
                steady = starting ? 0 : steady + 1;
                if (!run.pause(LOOK_AGAIN_MILLIS)) {
                    return new Cancelled();
                }
            }
        } catch (EngineUnreachableException away) {
            return FailureWords.of("start", "Cannot connect to the Docker daemon", evidence);
        }
        return steady >= STEADY_LOOKS
                ? new Succeeded()
                : FailureWords.of("start", "application not healthy after 5m0s", evidence);
    }

    private boolean hasFallen(ContainerView container) {
        boolean ours = model.service(container.service()).isPresent();
        boolean ended = container.status() == Status.EXITED && container.exitCode() != 0;
        return ours && (ended || container.status() == Status.RESTARTING || container.status() == Status.UNHEALTHY);
    }

    private static RunResult failure(ContainerView container, Evidence evidence) {
        return container.status() == Status.UNHEALTHY
                ? FailureWords.of("start", "container " + container.name() + " is unhealthy", evidence)
                : FailureWords.of(
                        "start", "container " + container.name() + " exited (" + container.exitCode() + ")", evidence);
    }
}
