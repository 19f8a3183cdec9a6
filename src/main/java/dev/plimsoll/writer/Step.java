package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** One file of a plan on its way to the disk: prepared, then done or undone, then tidied up. */
abstract class Step {

    protected final Disk disk;

    /** The file itself, behind any links. */
    protected final Path file;

    Step(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /** Everything that can fail for want of room or permission; the file itself is not touched yet. */
    abstract void prepare() throws IOException;

    /** Makes it so. */
    abstract void commit() throws IOException;

    /** Puts back what was, after a commit that may have failed half-way. */
    abstract void undo() throws IOException;

    /** Takes away what was only there for the way; called in the end, however it went. */
    abstract void tidy() throws IOException;

    protected final void deleteIfMade(@Nullable Path made) throws IOException {
        if (made != null) {
            disk.delete(made);
        }
    }

    protected static Path made(@Nullable Path prepared) {
        if (prepared == null) {
            throw new IllegalStateException("not prepared");
        }
        return prepared;
    }
}
