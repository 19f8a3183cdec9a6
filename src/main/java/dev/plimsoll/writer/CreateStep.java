package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that was not there. */
final class CreateStep extends Step {

    private final byte[] content;
    private final boolean forContainers;
    private @Nullable Path fresh;
    private boolean appeared;

    /** A file that containers mount must be readable by any user, whatever this user's mask is. */
    CreateStep(Disk disk, Path file, byte[] content, boolean forContainers) {
        super(disk, file);
        this.content = content;
        this.forContainers = forContainers;
    }

    @Override
    void prepare() throws IOException {
        fresh = disk.writeBeside(file, content);
        if (forContainers) {
            disk.letEverybodyRead(fresh);
        }
    }

    @Override
    void commit() throws IOException {
        disk.appear(made(fresh), file);
        appeared = true;
    }

    @Override
    void undo() throws IOException {
        if (appeared) {
            disk.delete(file);
        }
    }

    @Override
    void tidy() throws IOException {
        deleteIfMade(fresh);
    }
}
