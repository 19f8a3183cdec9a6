package dev.plimsoll.writer;

import dev.plimsoll.change.ChangePlan;

/**
 * Writes plans onto disk: all of a plan, or nothing. Links are followed, permissions and owners kept; a file that a container mounts
 * by itself is written in place, every other takes its place by rename.
 */
public final class ChangeWriter {

    private final Disk disk;
    private final FolderMemory folders;

    /** A writer that leaves the folders that a deletion empties. */
    public ChangeWriter() {
        this(new RealDisk(), FolderMemory.NONE);
    }

    /** A writer that takes away the folders it made itself, once a deletion empties them. */
    public ChangeWriter(ChangeMemory memory) {
        this(new RealDisk(), memory);
    }

    ChangeWriter(Disk disk, FolderMemory folders) {
        this.disk = disk;
        this.folders = folders;
    }

    /** Writes the plan, unless one of its files is no longer what the plan read. */
    public WriteResult write(ChangePlan plan) {
        Writing writing = new Writing(disk, plan);
        WriteResult result = writing.run();
        if (result instanceof WriteResult.Written) {
            folders.foldersMade(plan.folder(), writing.foldersMade());
            new EmptyFolders(disk, plan).remove(folders.foldersMade(plan.folder()));
        }
        return result;
    }
}
