package dev.plimsoll.workspace;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.Trouble;
import dev.plimsoll.engine.ConfigResult.Rejected;
import dev.plimsoll.project.Project;
import java.util.List;

/** What Compose says when it refuses a project, with what only the files tell. */
final class Refusals {

    private Refusals() {}

    /** Compose names one thing at a time, and no line; the files tell all of them, where they stand and what to do. */
    static Rejected explained(Project project, Rejected rejected) {
        List<Trouble> troubles = ComposeReader.troubles(project);
        if (troubles.isEmpty()) {
            return placed(project, rejected);
        }
        Integer line = troubles.stream()
                .filter(each -> project.composeFile().equals(each.file()) && each.line() > 0)
                .map(Trouble::line)
                .findFirst()
                .orElse(rejected.line());
        return new Rejected(rejected.message(), line, troubles);
    }

    /** With its line and column, where the text shows them and Compose does not. */
    private static Rejected placed(Project project, Rejected rejected) {
        if (rejected.line() != null) {
            return rejected;
        }
        return ComposeReader.place(project, rejected.message())
                .map(place -> new Rejected(
                        "%s (%s, line %d, column %d)"
                                .formatted(
                                        rejected.message(), place.file().getFileName(), place.line(), place.column()),
                        project.composeFile().equals(place.file()) ? Integer.valueOf(place.line()) : null))
                .orElse(rejected);
    }
}
