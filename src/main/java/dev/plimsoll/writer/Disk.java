package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.file.Path;

/** The few things done to a disk, so that tests can let each of them fail. */
interface Disk {

    /** Makes a file beside the target with the content, flushed to the disk; its name is hidden and new. */
    Path writeBeside(Path target, byte[] content) throws IOException;

    /** Gives a file the permissions and the owner of another. */
    void copyAccess(Path from, Path to) throws IOException;

    /** Lets everybody read the file: a container's user is somebody else. */
    void letEverybodyRead(Path file) throws IOException;

    /** A second name for the file, or a copy where the file system has none. */
    Path keepBeside(Path target) throws IOException;

    /** Puts the fresh file in the target's place, in one step. */
    void replace(Path fresh, Path target) throws IOException;

    /** Gives the fresh file the target's name, and fails when there is such a file. */
    void appear(Path fresh, Path target) throws IOException;

    /** Writes into the file that is there, which keeps its inode. */
    void overwrite(Path target, byte[] content) throws IOException;

    void delete(Path file) throws IOException;

    void createFolder(Path folder) throws IOException;
}
