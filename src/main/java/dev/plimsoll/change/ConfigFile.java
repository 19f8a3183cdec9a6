package dev.plimsoll.change;

import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where files that services mount lie on this machine. */
public final class ConfigFile {

    private static final String DEFAULT = "/etc/prometheus/prometheus.yml";
    private static final Pattern FLAG = Pattern.compile("--config\\.file[= ](?<file>[^\\s\"']+)");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+:?-(?<value>[^${}]*)}");

    private ConfigFile() {}

    /**
     * The file that a Prometheus reads its configuration from.
     *
     * @param base what relative paths of the compose file start from
     * @return empty when it comes out of the image, out of a volume, or from a path that is not known before Compose resolves it
     */
    public static Optional<Path> of(Service prometheus, Path base) {
        String inside = inside(prometheus);
        return prometheus.mounts().stream()
                .filter(each -> each.type().equals("bind"))
                .flatMap(each -> outside(each, inside, base).stream())
                .findFirst();
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

    /** The path in the container that a Prometheus reads its configuration from. */
    public static String inside(Service prometheus) {
        Matcher flag = FLAG.matcher(String.join(" ", prometheus.command()));
        return flag.find() ? flag.group("file") : DEFAULT;
    }

    private static Optional<Path> outside(Mount mount, String inside, Path base) {
        String target = mount.target().replaceFirst("/+$", "");
        Stream<String> rest = inside.equals(target)
                ? Stream.of("")
                : inside.startsWith(target + "/") ? Stream.of(inside.substring(target.length() + 1)) : Stream.empty();
        return rest.findFirst()
                .flatMap(below -> resolve(mount.source(), base).map(source -> source.resolve(below)))
                .map(Path::normalize);
    }
}
