package dev.plimsoll.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads files of a project; the one way in which a plan sees the disk. */
public interface FileSource {
    /**
     * Reads a file as it is now.
     *
     * @return empty when there is no such file
     * @throws java.io.UncheckedIOException when it is there but cannot be read, or is not UTF-8
     */
    Optional<SourceFile> read(Path path);

    /**
     * The files of a folder, without those of its folders, in the order of their names; none where it is not there or cannot be
     * listed.
     */
    default List<Path> list(Path folder) {
        return List.of();
    }
}
