package dev.plimsoll.engine;

import dev.plimsoll.change.ConfigFile;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds each Prometheus that ran on through {@code docker compose up} although its configuration changed on disk since it started: Compose
 * makes a container anew where the compose file changed, and knows nothing of what lies in a mount.
 */
final class ConfigReload {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigReload.class);
    private static final int DEEPEST = 4;
    private static final int MOST_FILES = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long ASK_MILLIS = 200;

    private final DockerApi api;
    private final Containers containers;
    private final Promtool promtool;
    private final Predicate<Service> isPrometheus;

    ConfigReload(DockerApi api, Promtool promtool, Predicate<Service> isPrometheus) {
        this.api = api;
        this.containers = new Containers(api);
        this.promtool = promtool;
        this.isPrometheus = isPrometheus;
    }

    /** How a Prometheus gets to read what is on disk. */
    enum Way {
        /** SIGHUP, on which it reads everything again and goes on with the old where the new is bad. */
        SIGNAL,
        /** Its container is made anew: a file that is mounted by itself was replaced by another, which the old one cannot see. */
        RECREATE
    }

    /**
     * A container that goes by an old configuration.
     *
     * @param service it belongs to
     * @param container its id
     */
    record Outdated(Service service, String container, Way way) {}

    /** Those of a project, none where the engine cannot be asked. */
    List<Outdated> outdated(Project project, ComposeModel model) throws InterruptedException {
        List<Outdated> found = new ArrayList<>();
        try {
            for (ContainerView each : containers.of(model.name())) {
                Optional<Service> service = model.service(each.service()).filter(isPrometheus);
                Instant started = each.startedAt();
                if (service.isPresent() && started != null && each.status().isUp()) {
                    way(project, service.get(), started)
                            .ifPresent(way -> found.add(new Outdated(service.get(), each.id(), way)));
                }
            }
        } catch (EngineUnreachableException away) {
            LOG.debug("{}", away.getMessage());
        }
        return found;
    }

    /** What Prometheus' own checker says against the new configuration of one that is to be made anew. */
    Optional<RunResult> objection(Project project, Service prometheus) {
        if (!(promtool.check(project, prometheus) instanceof PrometheusCheck.Rejected no)) {
            return Optional.empty();
        }
        String line = no.line() == null ? "" : ", line " + no.line();
        return Optional.of(kept(
                prometheus,
                "Prometheus' own checker refuses the new one: " + no.message(),
                "Mend " + project.folder().relativize(no.file()) + line));
    }

    /** Signals, and waits for the answer; that is a failure where the new configuration is refused. */
    Optional<RunResult> signal(Outdated prometheus, ComposeRun run) throws IOException, InterruptedException {
        Instant now = Instant.now();
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            api.call(docker -> docker.killContainerCmd(prometheus.container())
                    .withSignal("HUP")
                    .exec());
            String said = "";
            while (ReloadAnswer.in(said) == ReloadAnswer.NONE && System.nanoTime() < until && run.pause(ASK_MILLIS)) {
                said = new ContainerLog(api).since(prometheus.container(), now);
            }
            return ReloadAnswer.in(said) == ReloadAnswer.REFUSED
                    ? Optional.of(refused(prometheus.service(), said))
                    : Optional.empty();
        } catch (EngineUnreachableException away) {
            throw new IOException(away.getMessage(), away);
        }
    }

    private static RunResult refused(Service prometheus, String log) {
        String why = ReloadAnswer.reason(log).map(each -> ": " + each).orElse(", as its log says.");
        return kept(prometheus, "It refuses the new one" + why, "Mend its configuration");
    }

    private static RunResult kept(Service prometheus, String why, String todo) {
        return new RunResult.Failed(
                "The stack runs, but " + prometheus.name() + " goes on with its old configuration.",
                why,
                todo + ", then start the stack again.");
    }

    private static Optional<Way> way(Project project, Service prometheus, Instant started) {
        String inside = ConfigFile.inside(project, prometheus);
        String folder = inside.substring(0, inside.lastIndexOf('/') + 1);
        List<Path> single = Stream.concat(
                        mounted(prometheus)
                                .filter(each -> each.target().startsWith(folder))
                                .flatMap(each -> path(each).stream())
                                .filter(Files::isRegularFile),
                        config(project, prometheus, inside).stream())
                .filter(each -> isNewer(each, started))
                .toList();
        if (single.stream().anyMatch(each -> isAnother(each, started))) {
            return Optional.of(Way.RECREATE);
        }
        boolean inFolder = mounted(prometheus)
                .filter(each -> folder.startsWith(each.target().replaceFirst("/*$", "/")))
                .flatMap(each -> path(each).stream())
                .filter(Files::isDirectory)
                .anyMatch(each -> holdsNewer(each, started));
        return inFolder || !single.isEmpty() ? Optional.of(Way.SIGNAL) : Optional.empty();
    }

    /** Whether a file came into being since; where a file system does not know, it tells the time of the last change instead. */
    private static boolean isAnother(Path file, Instant since) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class)
                    .creationTime()
                    .toInstant()
                    .isAfter(since);
        } catch (IOException gone) {
            return true;
        }
    }

    private static Stream<Mount> mounted(Service service) {
        return service.mounts().stream().filter(each -> each.type().equals("bind"));
    }

    private static Optional<Path> path(Mount mount) {
        return ConfigFile.resolve(mount.source(), Path.of("/")).filter(Path::isAbsolute);
    }

    /** The file of one of the project's {@code configs}, which Compose mounts by itself. */
    private static Optional<Path> config(Project project, Service prometheus, String inside) {
        return prometheus.particulars().configs().containsValue(inside)
                ? ConfigFile.of(project, prometheus)
                : Optional.empty();
    }

    private static boolean holdsNewer(Path folder, Instant than) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(each -> each.toString().matches(".*\\.(ya?ml|rules)"))
                    .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES)
                    .anyMatch(each -> isNewer(each, than));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.debug("{} cannot be looked through: {}", folder, unreadable.toString());
            return false;
        }
    }

    private static boolean isNewer(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isAfter(than);
        } catch (IOException gone) {
            return false;
        }
    }
}
