package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.RunResult.Cancelled;
import dev.plimsoll.engine.RunResult.Failed;
import dev.plimsoll.engine.RunResult.Succeeded;
import dev.plimsoll.engine.UpProgress.Phase;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code docker compose up} or {@code down} from beginning to end. */
final class StackJob {

    private static final Logger LOG = LoggerFactory.getLogger(StackJob.class);

    private final ComposeCli compose;
    private final DockerApi api;
    private final ConfigReload reload;
    private final Project project;
    private final Consumer<UpProgress> listener;
    private final ComposeRun run = new ComposeRun();

    StackJob(ComposeCli compose, DockerApi api, ConfigReload reload, Project project, Consumer<UpProgress> listener) {
        this.compose = compose;
        this.api = api;
        this.reload = reload;
        this.project = project;
        this.listener = listener;
    }

    Run up() {
        return begin("start", this::goUp);
    }

    Run down() {
        return begin("stop", this::goDown);
    }

    private Run begin(String verb, Work work) {
        Thread.ofVirtual().name("plimsoll-" + verb).start(() -> run.ended(outcome(verb, work)));
        return run;
    }

    private RunResult outcome(String verb, Work work) {
        try {
            return switch (compose.config(project)) {
                case ConfigResult.Accepted accepted -> work.run(accepted.model());
                case ConfigResult.Rejected rejected ->
                    new Failed("Compose does not accept the compose file.", rejected.message(), "");
                case ConfigResult.Unavailable unavailable ->
                    new Failed("Compose could not " + verb + " the stack.", unavailable.reason(), "");
            };
        } catch (IOException missing) {
            return new Failed("The docker command could not be run.", String.valueOf(missing.getMessage()), "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Cancelled();
        } catch (RuntimeException bug) {
            LOG.error("docker compose could not be followed", bug);
            return new Failed("Something went wrong in Plimsoll itself.", bug.toString(), "Its log says more.");
        }
    }

    private RunResult goUp(ComposeModel model) throws IOException, InterruptedException {
        ProgressReader progress = reader(model);
        int code = await(compose.up(project, progress::build, progress::progress));
        if (code != 0 && compose.fallsBackToPlainProgress(progress.error())) {
            return goUp(model);
        }
        if (code != 0 && !stoppedWaiting(progress.error())) {
            return FailureWords.of("start", progress.error(), evidence(model, progress));
        }
        for (ConfigReload.Outdated each : reload.outdated(project, model)) {
            Optional<RunResult> failure = readAgain(each, model);
            if (failure.isPresent()) {
                return failure.get();
            }
        }
        return new Settling(api, model, run).outcome(evidence(model, progress));
    }

    /** Has a Prometheus read its configuration; what came of it where that is bad. */
    private Optional<RunResult> readAgain(ConfigReload.Outdated prometheus, ComposeModel model)
            throws IOException, InterruptedException {
        String name = prometheus.service().name();
        listener.accept(new UpProgress(name, "Reading its configuration again", Phase.WORKING, null));
        boolean signal = prometheus.way() == ConfigReload.Way.SIGNAL;
        Optional<RunResult> kept =
                signal ? reload.signal(prometheus, run) : reload.objection(project, prometheus.service());
        if (kept.isPresent()) {
            listener.accept(new UpProgress(name, "Keeps its old configuration", Phase.WARNING, null));
            return kept;
        }
        Optional<RunResult> failure = signal ? Optional.empty() : recreate(name, model);
        if (failure.isEmpty()) {
            listener.accept(new UpProgress(name, "Configuration read again", Phase.DONE, null));
        }
        return failure;
    }

    private Optional<RunResult> recreate(String service, ComposeModel model) throws IOException, InterruptedException {
        ProgressReader progress = reader(model);
        int code = await(compose.recreate(project, service, progress::build, progress::progress));
        return code == 0 || stoppedWaiting(progress.error())
                ? Optional.empty()
                : Optional.of(FailureWords.of("start", progress.error(), evidence(model, progress)));
    }

    /**
     * Compose stops waiting for all others when a service did its work and ended, and when one has its healthcheck switched off. Where
     * a service of the project waits for such a one, it says besides that a dependency failed.
     */
    private static boolean stoppedWaiting(String error) {
        return error.endsWith("exited (0)")
                || (error.endsWith("has no healthcheck configured") && !error.contains("dependency failed"));
    }

    private RunResult goDown(ComposeModel model) throws IOException, InterruptedException {
        ProgressReader progress = reader(model);
        int code = await(compose.down(project, progress::build, progress::progress));
        if (code != 0 && compose.fallsBackToPlainProgress(progress.error())) {
            return goDown(model);
        }
        return code == 0 ? new Succeeded() : FailureWords.of("stop", progress.error(), evidence(model, progress));
    }

    private ProgressReader reader(ComposeModel model) {
        return new ProgressReader(new ContainerNames(model), listener, run.tail());
    }

    private Autopsy evidence(ComposeModel model, ProgressReader progress) {
        return new Autopsy(api, new ContainerNames(model), progress.failedService());
    }

    private int await(ProcessRunner.Running running) throws InterruptedException {
        run.began(running);
        return running.await();
    }

    @FunctionalInterface
    private interface Work {
        RunResult run(ComposeModel model) throws IOException, InterruptedException;
    }
}
