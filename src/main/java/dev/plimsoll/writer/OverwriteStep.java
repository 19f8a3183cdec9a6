package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a container mounts by itself: a rename would leave the container with the old one, so it is written in place. */
final class OverwriteStep extends Step {

    private final byte[] before;
    private final byte[] content;
    private @Nullable Path kept;
    private boolean begun;
    private boolean lost;

    OverwriteStep(Disk disk, Path file, byte[] before, byte[] content) {
        super(disk, file);
        this.before = before;
        this.content = content;
    }

    /** The old content stays beside until all is done, so that not even a power failure loses it. */
    @Override
    void prepare() throws IOException {
        kept = disk.writeBeside(file, before);
        disk.copyAccess(file, kept);
    }

    @Override
    void commit() throws IOException {
        begun = true;
        disk.overwrite(file, content);
    }

    @Override
    void undo() throws IOException {
        if (begun) {
            lost = true;
            disk.overwrite(file, before);
            lost = false;
        }
    }

    /** Where putting back failed, the copy beside is all that is left of the old content, and stays. */
    @Override
    void tidy() throws IOException {
        if (!lost) {
            deleteIfMade(kept);
        }
    }
}
