package dev.plimsoll.cli;

import dev.plimsoll.engine.ConfigResult.Rejected;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.util.List;

/** A project that reads well and that Compose refuses all the same. */
final class RejectedWords {

    private RejectedWords() {}

    static Words of(Project project, Rejected rejected) {
        return new Words(
                "Compose does not accept the project.",
                rejected.troubles().isEmpty()
                        ? rejected.message() + line(project, rejected)
                        : rejected.explained() + "\nCompose says: " + rejected.message(),
                "Correct it, then try again; docker compose config says when it is right.");
    }

    private static String line(Project project, Rejected rejected) {
        Integer line = rejected.line();
        if (line == null) {
            return "";
        }
        List<String> lines = project.files()
                .read(project.composeFile())
                .map(SourceFile::text)
                .orElse("")
                .lines()
                .toList();
        return line > lines.size() ? "" : "\n" + line + " │ " + lines.get(line - 1);
    }
}
