package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import dev.plimsoll.project.SeenFiles;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a project says: as written, or as Compose resolves it. */
public final class ComposeReader {

    private static final Logger LOG = LoggerFactory.getLogger(ComposeReader.class);

    private ComposeReader() {}

    /**
     * The compose files as written, anchors and merge keys resolved, overrides laid over; variables stay as they stand. Fast, and asks
     * nobody.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static ComposeReading read(Project project) {
        return new WrittenReader(project).read();
    }

    /**
     * Why Compose refuses a project whose files can be read: what they name and do not have. Asks nobody.
     *
     * @return what was found, the most important first; empty where the files do not tell
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static List<Trouble> troubles(Project project) {
        return new WrittenReader(project).troubles();
    }

    /**
     * The files that Compose reads for a project: its compose files, those that they include and extend, and files of variables. Some may
     * not be there. Asks nobody.
     */
    public static Set<Path> files(Project project) {
        SeenFiles seen = new SeenFiles(project.files());
        try {
            troubles(project.readBy(seen));
        } catch (UncheckedIOException unreadable) {
            LOG.debug("Some file of {} cannot be read", project.folder(), unreadable);
        }
        return seen.seen();
    }

    /**
     * Where it stands what Compose refuses in files that can be read, with the lines around it. Asks nobody.
     *
     * @param refusal what Compose says
     * @return empty where that does not tell
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static Optional<ComposeReading.Broken> place(Project project, String refusal) {
        return project.composeFiles().stream()
                .flatMap(file -> project.files().read(file).stream())
                .flatMap(file -> RefusedPlace.yaml(file.text())
                        .flatMap(yaml -> RefusedPlace.of(yaml, refusal)
                                .map(offset -> Excerpt.broken(file.path(), yaml, offset, refusal, "")))
                        .stream())
                .findFirst();
    }

    /**
     * What Compose resolves.
     *
     * @param json what {@code docker compose config --format json} prints; values of variables in it are dropped here and kept nowhere
     * @throws IllegalArgumentException when it is not that
     */
    public static ComposeModel resolved(String json) {
        Value root = JsonValues.read(json);
        if (!(root.at("services") instanceof Value.Mapping)) {
            throw new IllegalArgumentException("no services in what Compose printed");
        }
        return ModelReader.resolved(root);
    }
}
