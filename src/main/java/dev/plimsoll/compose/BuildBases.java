package dev.plimsoll.compose;

import dev.plimsoll.project.Dockerfile;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks up which images a project's own images are made from. */
final class BuildBases {

    private static final Logger LOG = LoggerFactory.getLogger(BuildBases.class);

    private final Project project;

    BuildBases(Project project) {
        this.project = project;
    }

    Service of(Service service) {
        Build build = service.build();
        if (build == null || build.base() != null) {
            return service;
        }
        return dockerfile(build)
                .flatMap(file -> file.baseImage(build.target()))
                .map(service::builtFrom)
                .orElse(service);
    }

    private Optional<Dockerfile> dockerfile(Build build) {
        return Optional.ofNullable(build.inline()).map(Dockerfile::of).or(() -> path(build)
                .flatMap(this::read));
    }

    private Optional<Path> path(Build build) {
        Path base = project.composeFile().resolveSibling("");
        return resolved(base, build.context()).flatMap(context -> resolved(context, build.dockerfile()));
    }

    /** Empty for what no folder of this machine is called. */
    private static Optional<Path> resolved(Path base, String written) {
        try {
            return Interpolated.withDefaults(written)
                    .filter(each -> !each.contains("://"))
                    .map(each -> base.resolve(each).normalize());
        } catch (InvalidPathException odd) {
            return Optional.empty();
        }
    }

    private Optional<Dockerfile> read(Path file) {
        try {
            return project.files().read(file).map(SourceFile::text).map(Dockerfile::of);
        } catch (UncheckedIOException problem) {
            LOG.info("{} is not read: {}", file, problem.getMessage());
            return Optional.empty();
        }
    }
}
