package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that goes away. */
final class DeleteStep extends Step {

    private @Nullable Path kept;
    private boolean lost;
    private boolean deleted;

    DeleteStep(Disk disk, Path file) {
        super(disk, file);
    }

    @Override
    void prepare() throws IOException {
        kept = disk.keepBeside(file);
    }

    @Override
    void commit() throws IOException {
        disk.delete(file);
        deleted = true;
    }

    @Override
    void undo() throws IOException {
        if (deleted) {
            lost = true;
            disk.replace(made(kept), file);
            lost = false;
        }
    }

    @Override
    void tidy() throws IOException {
        if (!lost) {
            deleteIfMade(kept);
        }
    }
}
