package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** A disk on which nothing can be overwritten, not even to put it back. */
final class FailingOverwrite implements Disk {

    private final Disk disk = new RealDisk();

    @Override
    public Path writeBeside(Path target, byte[] content) throws IOException {
        return disk.writeBeside(target, content);
    }

    @Override
    public void copyAccess(Path from, Path to) throws IOException {
        disk.copyAccess(from, to);
    }

    @Override
    public void letEverybodyRead(Path file) throws IOException {
        disk.letEverybodyRead(file);
    }

    @Override
    public Path keepBeside(Path target) throws IOException {
        return disk.keepBeside(target);
    }

    @Override
    public void replace(Path fresh, Path target) throws IOException {
        disk.replace(fresh, target);
    }

    @Override
    public void appear(Path fresh, Path target) throws IOException {
        disk.appear(fresh, target);
    }

    @Override
    public void overwrite(Path target, byte[] content) throws IOException {
        disk.overwrite(target, java.util.Arrays.copyOf(content, content.length / 2));
        throw new FileSystemException(target.toString(), null, "Input/output error");
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        disk.createFolder(folder);
    }
}
