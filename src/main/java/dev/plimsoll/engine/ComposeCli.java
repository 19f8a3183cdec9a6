package dev.plimsoll.engine;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code docker compose} as a process. What it prints may hold secrets, so nothing of it is logged. */
final class ComposeCli {

    private static final Logger LOG = LoggerFactory.getLogger(ComposeCli.class);
    private static final Duration CONFIG_PATIENCE = Duration.ofSeconds(30);
    private static final Duration NO_END = Duration.ofDays(1);
    private static final List<String> ALL_PROFILES = List.of("--profile", "*");
    private static final String MOST_SECONDS_TO_HEALTH = "300";
    private static final List<String> UP = List.of("up", "-d", "--wait", "--wait-timeout", MOST_SECONDS_TO_HEALTH);

    private final ProcessRunner processes;
    private final Function<String, ComposeModel> resolved;
    private final Map<String, String> environment;
    private volatile String progress = "json";

    ComposeCli(ProcessRunner processes, Function<String, ComposeModel> resolved, Map<String, String> environment) {
        this.processes = processes;
        this.resolved = resolved;
        this.environment = environment;
    }

    /** Whether it is worth trying again: Compose before 2.32 does not know progress as JSON. */
    boolean fallsBackToPlainProgress(String error) {
        boolean tooOld = error.contains("unsupported --progress value") && !progress.equals("plain");
        if (tooOld) {
            progress = "plain";
        }
        return tooOld;
    }

    ConfigResult config(Project project) {
        return config(project, project.composeFiles(), List.of());
    }

    ConfigResult configOfAllProfiles(Project project) {
        return config(project, project.composeFiles(), ALL_PROFILES);
    }

    /** The files that the plan changes are read from a scratch folder, everything they name from the project's. */
    ConfigResult judge(Project project, ChangePlan plan) {
        try (ScratchCopy copy = ScratchCopy.of(project, plan)) {
            return switch (config(project, copy.composeFiles(), List.of())) {
                case ConfigResult.Rejected rejected ->
                    new ConfigResult.Rejected(copy.withoutScratchPaths(rejected.message()), rejected.line());
                case ConfigResult.Accepted accepted -> accepted;
                case ConfigResult.Unavailable unavailable -> unavailable;
            };
        } catch (IOException problem) {
            return new ConfigResult.Unavailable("The plan could not be checked: " + problem.getMessage() + ".");
        }
    }

    /** Starts {@code up}, which ends when every service is running or healthy. */
    ProcessRunner.Running up(Project project, Consumer<String> out, Consumer<String> err) throws IOException {
        return start(project, out, err, UP);
    }

    /** Starts {@code up} of one service alone, whose container is made anew. */
    ProcessRunner.Running recreate(Project project, String service, Consumer<String> out, Consumer<String> err)
            throws IOException {
        List<String> verb = new ArrayList<>(UP);
        verb.addAll(List.of("--force-recreate", "--no-deps", service));
        return start(project, out, err, verb);
    }

    /** Starts {@code down}, which keeps volumes. */
    ProcessRunner.Running down(Project project, Consumer<String> out, Consumer<String> err) throws IOException {
        return start(project, out, err, List.of("down"));
    }

    private ProcessRunner.Running start(Project project, Consumer<String> out, Consumer<String> err, List<String> verb)
            throws IOException {
        List<String> arguments = arguments(project, project.composeFiles(), List.of("--progress", progress), verb);
        return processes.start(new Command(arguments, project.folder(), NO_END), out, err);
    }

    private ConfigResult config(Project project, List<Path> composeFiles, List<String> options) {
        List<String> arguments = arguments(project, composeFiles, options, List.of("config", "--format", "json"));
        try {
            Finished finished = processes.run(new Command(arguments, project.folder(), CONFIG_PATIENCE));
            return finished.isSuccess()
                    ? new ConfigResult.Accepted(resolved.apply(finished.out()))
                    : ComposeRefusal.of(new Redaction(project, environment).of(finished.err()));
        } catch (IOException missing) {
            LOG.debug("docker cannot be run: {}", missing.getMessage());
            return new ConfigResult.Unavailable("The docker command was not found, so the files are read as written.");
        } catch (TimeoutException slow) {
            return new ConfigResult.Unavailable("docker compose did not answer within 30 seconds.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new ConfigResult.Unavailable("The check was stopped.");
        }
    }

    private static List<String> arguments(
            Project project, List<Path> composeFiles, List<String> options, List<String> verb) {
        List<String> all = new ArrayList<>(List.of("docker", "compose"));
        all.addAll(options);
        for (Path file : composeFiles) {
            all.addAll(List.of("-f", file.toString()));
        }
        all.addAll(List.of("--project-directory", project.folder().toString()));
        all.addAll(verb);
        return all;
    }
}
