package dev.plimsoll.change;

import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where files that services mount lie on this machine. */
public final class ConfigFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:?-(?<value>[^${}]*)}");

    private ConfigFile() {}

    /**
     * The file that a Prometheus reads its configuration from: mounted, one of the {@code configs}, or copied into its image.
     *
     * @param prometheus with what it is built from
     * @return empty when it is made at the start, comes out of an image that is not built here, out of a volume, from a text in the
     *     compose file, or from a path that is not known before Compose resolves it
     */
    public static Optional<Path> of(Project project, Service prometheus) {
        return ConfigSearch.of(project, prometheus).readable();
    }

    /** What relative paths of a project start from: the folder of its first compose file, as Compose has it. */
    public static Path base(Project project) {
        return project.composeFile().resolveSibling("").normalize();
    }

    /** Whether one of the services mounts that very file. */
    static boolean mountedSingly(List<Service> services, Path file, Path base) {
        return services.stream()
                .flatMap(each -> each.mounts().stream())
                .filter(each -> each.type().equals("bind"))
                .anyMatch(each -> resolve(each.source(), base).equals(Optional.of(file)));
    }

    /** A path of a compose file; empty when it has variables without a default in it or cannot be a path. */
    public static Optional<Path> resolve(String written, Path base) {
        String plain = VARIABLE.matcher(written).replaceAll(found -> Matcher.quoteReplacement(found.group("value")));
        if (plain.isBlank() || plain.contains("$") || plain.startsWith("~")) {
            return Optional.empty();
        }
        try {
            return Optional.of(base.resolve(plain).normalize());
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    /** Whether a path in the container lies in a mount. */
    static boolean holds(Mount mount, String inside) {
        String target = target(mount);
        return inside.equals(target) || inside.startsWith(target + "/");
    }

    /** The path in the container that a Prometheus reads its configuration from, by the compose file or its Dockerfile. */
    public static String inside(Project project, Service prometheus) {
        return StartWords.of(project, prometheus).configFile();
    }

    /** The mount that a Prometheus reads its configuration from; empty where it comes from elsewhere. */
    public static Optional<Mount> mount(Project project, Service prometheus) {
        return mount(prometheus, inside(project, prometheus));
    }

    /** The mount of a service that a path in the container lies in. */
    static Optional<Mount> mount(Service service, String inside) {
        return service.mounts().stream()
                .filter(each -> holds(each, inside))
                .max(Comparator.comparingInt(each -> each.target().length()));
    }

    /** The path on this machine of what lies in a mount; empty where that is not known before Compose resolves it. */
    static Optional<Path> below(Mount mount, String inside, Path base) {
        String rest = inside.substring(target(mount).length()).replaceFirst("^/+", "");
        return resolve(mount.source(), base).map(source -> source.resolve(rest).normalize());
    }

    private static String target(Mount mount) {
        return mount.target().replaceFirst("/+$", "");
    }
}
