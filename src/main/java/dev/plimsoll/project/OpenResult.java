package dev.plimsoll.project;

import java.nio.file.Path;

/** What came of opening a folder. */
public sealed interface OpenResult {
    /** The folder has a compose file; whether it can be read as YAML is not known yet. */
    record Opened(Project project) implements OpenResult {}

    /** The folder is there, but has none of the file names that Compose looks for. */
    record NoComposeFile(Path folder) implements OpenResult {}

    /** The folder or its compose file is missing or cannot be read; the reason is a sentence for people. */
    record Unreadable(Path folder, String reason) implements OpenResult {}
}
