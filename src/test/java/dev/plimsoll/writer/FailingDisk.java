package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The disk, but for one operation that fails. */
final class FailingDisk implements Disk {

    private final Disk disk = new RealDisk();
    private final int failing;
    private int done;

    /** Fails at the operation of that number, from 0. */
    FailingDisk(int failing) {
        this.failing = failing;
    }

    boolean hasFailed() {
        return done > failing;
    }

    private void count(Path at) throws IOException {
        if (done++ == failing) {
            throw new FileSystemException(at.toString(), null, "No space left on device");
        }
    }

    @Override
    public Path writeBeside(Path target, byte[] content) throws IOException {
        count(target);
        return disk.writeBeside(target, content);
    }

    @Override
    public void copyAccess(Path from, Path to) throws IOException {
        count(to);
        disk.copyAccess(from, to);
    }

    @Override
    public void letEverybodyRead(Path file) throws IOException {
        count(file);
        disk.letEverybodyRead(file);
    }

    @Override
    public Path keepBeside(Path target) throws IOException {
        count(target);
        return disk.keepBeside(target);
    }

    @Override
    public void replace(Path fresh, Path target) throws IOException {
        count(target);
        disk.replace(fresh, target);
    }

    @Override
    public void appear(Path fresh, Path target) throws IOException {
        count(target);
        disk.appear(fresh, target);
    }

    /** A disk that is full while a file is overwritten leaves it half-written. */
    @Override
    public void overwrite(Path target, byte[] content) throws IOException {
        if (done == failing) {
            disk.overwrite(target, java.util.Arrays.copyOf(content, content.length / 2));
        }
        count(target);
        disk.overwrite(target, content);
    }

    @Override
    public void delete(Path file) throws IOException {
        count(file);
        disk.delete(file);
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        count(folder);
        disk.createFolder(folder);
    }
}
