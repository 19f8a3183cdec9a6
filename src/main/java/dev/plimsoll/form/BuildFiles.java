package dev.plimsoll.form;

import dev.plimsoll.compose.Build;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Dockerfile;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Dockerfiles that a project's services are built from, each read once. */
public final class BuildFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BuildFiles.class);
    /** Contexts that are no folder of this machine. */
    private static final Pattern ELSEWHERE = Pattern.compile("^(?:[a-z][a-z-]+:|git@|github\\.com/)|.*\\.git(?:#.*)?$");

    private static final String USUAL = "Dockerfile";
    private static final String ITS = "its Dockerfile";

    private final Project project;
    private final Map<Path, Optional<Dockerfile>> read = new HashMap<>();

    /** Of a project. */
    public BuildFiles(Project project) {
        this.project = project;
    }

    /** The Dockerfile of a service; empty where it is not built, or from a place that cannot be read. */
    public Optional<Dockerfile> of(Service service) {
        return inline(service).map(Dockerfile::of).or(() -> path(service)
                .flatMap(path -> read.computeIfAbsent(path, this::read)));
    }

    /** The text of a Dockerfile that stands in the compose file. */
    static Optional<String> inline(Service service) {
        return Optional.ofNullable(service.build()).map(Build::inline);
    }

    /** The TCP ports that its Dockerfile exposes. */
    public List<Integer> exposed(Service service) {
        return of(service).map(file -> file.exposed(target(service))).orElse(List.of());
    }

    /** Whether its Dockerfile brings a healthcheck. */
    public boolean hasHealthcheck(Service service) {
        return of(service).filter(file -> file.hasHealthcheck(target(service))).isPresent();
    }

    /** The image whose healthcheck a service gets, where its Dockerfile is read and says nothing of one. */
    public Optional<String> imageWithHealthcheck(Service service) {
        return service.build() == null
                ? Optional.ofNullable(service.image())
                : of(service)
                        .filter(file ->
                                file.arguments("HEALTHCHECK", target(service)).isEmpty())
                        .flatMap(file -> file.baseImage(target(service)));
    }

    /** Whether its Dockerfile decides about a healthcheck, be it that there is none. */
    public boolean decidesHealthcheck(Service service) {
        return of(service)
                .filter(file -> !file.arguments("HEALTHCHECK", target(service)).isEmpty())
                .isPresent();
    }

    /** The image it is, or is made from. */
    Optional<String> image(Service service) {
        return service.build() == null
                ? Optional.ofNullable(service.image())
                : of(service).flatMap(file -> file.baseImage(target(service)));
    }

    /** Its Dockerfile in the words of a sentence: the usual one needs no path. */
    String words(Service service) {
        String name = name(service);
        return name.endsWith("/" + USUAL) || name.equals(USUAL) ? ITS : name;
    }

    /** Where its Dockerfile is, from the project's folder. */
    String name(Service service) {
        return path(service)
                .filter(path -> inline(service).isEmpty())
                .map(path ->
                        path.startsWith(project.folder()) ? project.folder().relativize(path) : path)
                .map(path -> path.toString().replace('\\', '/'))
                .orElse(ITS);
    }

    private static @Nullable String target(Service service) {
        return service.build() == null ? null : service.build().target();
    }

    private Optional<Path> path(Service service) {
        Build build = service.build();
        if (build == null) {
            return Optional.empty();
        }
        Optional<String> context = Variables.plain(build.context());
        Optional<String> dockerfile = Variables.plain(build.dockerfile());
        if (context.isEmpty()
                || dockerfile.isEmpty()
                || ELSEWHERE.matcher(context.get()).find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(project.folder()
                    .resolve(context.get())
                    .resolve(dockerfile.get())
                    .normalize());
        } catch (InvalidPathException noPath) {
            LOG.debug("the build of {} is at no path", service.name(), noPath);
            return Optional.empty();
        }
    }

    /** A file that cannot be read tells nothing; Compose will say so when it builds. */
    private Optional<Dockerfile> read(Path path) {
        try {
            return project.files().read(path).map(SourceFile::text).map(Dockerfile::of);
        } catch (UncheckedIOException unreadable) {
            LOG.debug("{} cannot be read", path, unreadable);
            return Optional.empty();
        }
    }
}
