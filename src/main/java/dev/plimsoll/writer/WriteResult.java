package dev.plimsoll.writer;

import java.nio.file.Path;
import java.util.List;

/** What came of writing a plan. */
public sealed interface WriteResult {
    /** All of it is on disk. */
    record Written(List<Path> files) implements WriteResult {}

    /** A file is not what the plan read, so nothing was written; plan again. */
    record Stale(Path file) implements WriteResult {}

    /** Writing failed, and what had been written was put back; the reason is a sentence for people. */
    record Failed(Path file, String reason) implements WriteResult {}
}
