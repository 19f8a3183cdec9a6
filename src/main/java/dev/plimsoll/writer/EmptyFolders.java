package dev.plimsoll.writer;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.FileChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders that a plan's deletions leave empty. */
final class EmptyFolders {

    private static final Logger LOG = LoggerFactory.getLogger(EmptyFolders.class);

    private final Disk disk;
    private final ChangePlan plan;

    EmptyFolders(Disk disk, ChangePlan plan) {
        this.disk = disk;
        this.plan = plan;
    }

    /** Takes away those of the folders; one that cannot be is left, as nothing depends on it. */
    void remove(List<Path> made) {
        List<Path> deepestFirst = made.stream()
                .filter(this::heldDeletedFile)
                .sorted(Comparator.comparingInt(Path::getNameCount).reversed())
                .toList();
        for (Path folder : deepestFirst) {
            try {
                if (isEmpty(folder)) {
                    disk.delete(folder);
                }
            } catch (IOException problem) {
                LOG.info("The empty folder {} stays: {}", folder, problem.toString());
            }
        }
    }

    private boolean heldDeletedFile(Path folder) {
        return plan.changes().stream()
                .filter(change -> change.after() == null)
                .map(FileChange::path)
                .anyMatch(file -> file.startsWith(folder));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
