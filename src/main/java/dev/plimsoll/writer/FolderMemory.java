package dev.plimsoll.writer;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Which folders of a project were made by writing a plan. */
interface FolderMemory {

    /** Knows of none. */
    FolderMemory NONE = new FolderMemory() {
        @Override
        public void foldersMade(Path project, Collection<Path> folders) {}

        @Override
        public List<Path> foldersMade(Path project) {
            return List.of();
        }
    };

    /** These were made now. */
    void foldersMade(Path project, Collection<Path> folders);

    /** Those that were made. */
    List<Path> foldersMade(Path project);
}
