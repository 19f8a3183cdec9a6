package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import java.util.List;

/** Reads what a project says: as written, or as Compose resolves it. */
public final class ComposeReader {

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
