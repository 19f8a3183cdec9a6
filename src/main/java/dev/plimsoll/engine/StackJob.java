package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.RunResult.Cancelled;
import dev.plimsoll.engine.RunResult.Failed;
import dev.plimsoll.engine.RunResult.Succeeded;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code docker compose up} or {@code down} from beginning to end. */
final class StackJob {

    private static final Logger LOG = LoggerFactory.getLogger(StackJob.class);

    private final ComposeCli compose;
    private final DockerApi api;
    private final Project project;
    private final Consumer<UpProgress> listener;
    private final ComposeRun run = new ComposeRun();

    StackJob(ComposeCli compose, DockerApi api, Project project, Consumer<UpProgress> listener) {
        this.compose = compose;
        this.api = api;
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
        Autopsy evidence = evidence(model, progress);
        return code == 0 || stoppedWaiting(progress.error())
                ? new Settling(api, model, run).outcome(evidence)
                : FailureWords.of("start", progress.error(), evidence);
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
