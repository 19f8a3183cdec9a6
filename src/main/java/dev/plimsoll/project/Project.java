package dev.plimsoll.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A project folder that has a compose file.
 *
 * @param name as Compose derives it: {@code COMPOSE_PROJECT_NAME}, or the folder's name, in lower case and of {@code [a-z0-9_-]};
 *     a top-level {@code name} of the compose file is known to {@code compose} only
 * @param folder absolute and normalised
 * @param composeFiles the files Compose would read, in its order; the first is the one that is edited
 * @param files reads the project's files
 */
public record Project(String name, Path folder, List<Path> composeFiles, FileSource files) {
    /** The compose file that edits go to. */
    public Path composeFile() {
        return composeFiles.getFirst();
    }
}
