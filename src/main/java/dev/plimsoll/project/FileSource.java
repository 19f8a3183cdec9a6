package dev.plimsoll.project;

import java.nio.file.Path;
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
}
