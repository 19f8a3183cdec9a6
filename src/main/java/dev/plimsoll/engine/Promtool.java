package dev.plimsoll.engine;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prometheus' own checker, {@code promtool check config}, out of the very image that will read the configuration. It runs in a
 * container without network that sees a scratch copy, read-only, and nothing else; an image that is not there is not pulled.
 */
final class Promtool {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int DOCKER_FAILED = 125;
    private static final int NO_SUCH_PROGRAM = 127;
    private static final Pattern FAILED = Pattern.compile("(?s)\\bFAILED: (?:parsing YAML file \\S+: )?(.*)");

    private final ProcessRunner processes;
    private final Supplier<String> host;
    private final Map<String, String> environment;

    /** @param environment whose values are taken out of what it says, where they are named like secrets */
    Promtool(ProcessRunner processes, Supplier<String> host, Map<String, String> environment) {
        this.processes = processes;
        this.host = host;
        this.environment = environment;
    }

    /**
     * Judges the configuration of a Prometheus.
     *
     * @param project its files are read as they are there, or as they would be
     */
    PrometheusCheck check(Project project, Service prometheus) {
        Build build = prometheus.build();
        String image = build != null && build.base() != null ? build.base() : prometheus.image();
        Optional<JudgedConfig> config = JudgedConfig.of(project, prometheus);
        if (config.isEmpty()) {
            return new PrometheusCheck.NotChecked(
                    "The configuration of " + prometheus.name() + " is no file of this project.");
        }
        if (!config.get().isComplete()) {
            return new PrometheusCheck.NotChecked(
                    "The configuration of " + prometheus.name() + " has a variable in it that has no value.");
        }
        if (image == null || image.contains("$")) {
            return new PrometheusCheck.NotChecked("Which image " + prometheus.name() + " runs is not known.");
        }
        if (host.get().contains("podman")) {
            return new PrometheusCheck.NotChecked("The engine is Podman, on which this is not done.");
        }
        if (!DockerHost.isLocal(host.get())) {
            return new PrometheusCheck.NotChecked("The engine is on another machine, which does not see these files.");
        }
        return check(project, prometheus, image, config.get());
    }

    private PrometheusCheck check(Project project, Service prometheus, String image, JudgedConfig config) {
        Redaction redaction = new Redaction(project, environment);
        try (ConfigScratch scratch = config.copied(project, prometheus)) {
            List<String> whole = scratch.isWhole() ? List.of() : List.of("--syntax-only");
            Finished first = run(scratch, image, whole);
            if (first.isSuccess() || !scratch.isWhole() || first.exitCode() >= DOCKER_FAILED) {
                return verdict(first, image, config, redaction);
            }
            Finished alone = run(scratch, image, List.of("--syntax-only"));
            return alone.isSuccess()
                    ? config.incomplete(redaction.of(message(first, config)))
                    : verdict(alone, image, config, redaction);
        } catch (IOException noCommand) {
            return new PrometheusCheck.NotChecked("The docker command was not found.");
        } catch (TimeoutException slow) {
            return new PrometheusCheck.NotChecked("It did not answer within 30 seconds.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new PrometheusCheck.NotChecked("The check was stopped.");
        }
    }

    private Finished run(ConfigScratch scratch, String image, List<String> options)
            throws IOException, TimeoutException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(
                "docker", "run", "--rm", "--pull", "never", "--network", "none", "--read-only", "--user", "0:0"));
        scratch.mounts().forEach((inside, outside) -> all.addAll(List.of("-v", outside + ":" + inside + ":ro")));
        all.addAll(List.of("--entrypoint", "promtool", image, "check", "config"));
        all.addAll(options);
        all.add(scratch.configuration());
        return processes.run(new Command(all, null, PATIENCE));
    }

    private static PrometheusCheck verdict(Finished finished, String image, JudgedConfig config, Redaction redaction) {
        if (finished.isSuccess()) {
            return new PrometheusCheck.Accepted();
        }
        if (finished.exitCode() >= DOCKER_FAILED) {
            return new PrometheusCheck.NotChecked(unable(finished, image));
        }
        return config.rejected(redaction.of(message(finished, config)));
    }

    private static String unable(Finished finished, String image) {
        if (finished.exitCode() == NO_SUCH_PROGRAM) {
            return "The image " + image + " has no promtool.";
        }
        boolean missing = finished.err().matches("(?s).*(No such image|Unable to find image).*");
        return missing
                ? "The image " + image + " is not on this engine, and is not pulled for it."
                : "The engine cannot run it: " + firstLine(finished.err());
    }

    private static String firstLine(String text) {
        return text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse("")
                .replaceFirst("^docker: ", "");
    }

    /** Without the paths of the container. */
    private static String message(Finished finished, JudgedConfig config) {
        Matcher failed = FAILED.matcher(finished.err());
        String text = failed.find() ? failed.group(1) : finished.err();
        return text.lines()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse(config.file().getFileName() + " is refused.");
    }
}
