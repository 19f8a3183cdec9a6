package dev.plimsoll.change;

import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.FileSource;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The budget comment of a plan that edits: it follows the limits that the edits change, whatever form they are written in. */
final class EditedBudget {

    private final Planning planning;

    EditedBudget(Planning planning) {
        this.planning = planning;
    }

    void update() {
        boolean changes = !planning.drafts().changes(path -> false).isEmpty();
        if (changes && BudgetComment.find(planning.compose().text()).isPresent()) {
            Project project = planning.project();
            new Budget(planning, List.of())
                    .follow(services(project, project.files()), services(project, this::planned));
        }
    }

    private static List<Service> services(Project project, FileSource files) {
        Project read = new Project(project.name(), project.folder(), project.composeFiles(), files);
        return ComposeReader.read(read) instanceof ComposeReading.AsWritten written
                ? written.model().services()
                : List.of();
    }

    private Optional<SourceFile> planned(Path path) {
        Optional<SourceFile> there = planning.project().files().read(path);
        return planning.drafts()
                .planned(path)
                .map(text ->
                        new SourceFile(path, text, there.map(SourceFile::sha256).orElse("")))
                .or(() -> there);
    }
}
