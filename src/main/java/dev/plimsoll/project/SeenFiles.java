package dev.plimsoll.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Reads files and remembers which ones were asked for, those that are not there too. */
public final class SeenFiles implements FileSource {

    private final FileSource files;
    private final Set<Path> seen = new ConcurrentSkipListSet<>();

    /** Reads them from there. */
    public SeenFiles(FileSource files) {
        this.files = files;
    }

    @Override
    public Optional<SourceFile> read(Path path) {
        seen.add(path);
        return files.read(path);
    }

    @Override
    public List<Path> list(Path folder) {
        return files.list(folder);
    }

    /** What was asked for so far. */
    public Set<Path> seen() {
        return Set.copyOf(seen);
    }
}
