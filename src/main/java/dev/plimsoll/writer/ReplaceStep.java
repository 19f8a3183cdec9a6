package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file whose new content takes its place by rename. */
final class ReplaceStep extends Step {

    private final byte[] content;
    private @Nullable Path fresh;
    private @Nullable Path kept;
    private boolean lost;
    private boolean replaced;

    ReplaceStep(Disk disk, Path file, byte[] content) {
        super(disk, file);
        this.content = content;
    }

    @Override
    void prepare() throws IOException {
        fresh = disk.writeBeside(file, content);
        disk.copyAccess(file, fresh);
        kept = disk.keepBeside(file);
    }

    @Override
    void commit() throws IOException {
        disk.replace(made(fresh), file);
        replaced = true;
    }

    @Override
    void undo() throws IOException {
        if (replaced) {
            lost = true;
            disk.replace(made(kept), file);
            lost = false;
        }
    }

    @Override
    void tidy() throws IOException {
        deleteIfMade(fresh);
        if (!lost) {
            deleteIfMade(kept);
        }
    }
}
