package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Services that change because they extend one that is edited. */
final class Bystanders {

    private final Planning planning;

    Bystanders(Planning planning) {
        this.planning = planning;
    }

    /** Notes them; other services change in no other way, which the editor of the text sees to. */
    void note(List<String> edited) {
        Optional<ComposeModel> before = read(planning.project());
        Optional<ComposeModel> after = read(new Project(
                planning.project().name(),
                planning.project().folder(),
                planning.project().composeFiles(),
                this::planned,
                planning.project().outer()));
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        List<String> touched = before.get().services().stream()
                .filter(each -> !edited.contains(each.name()))
                .filter(each -> !after.get().service(each.name()).equals(Optional.of(each)))
                .map(Service::name)
                .toList();
        if (!touched.isEmpty()) {
            planning.findings()
                    .note(
                            Words.list(touched) + (touched.size() == 1 ? " changes" : " change") + " as well.",
                            "What extends " + Words.list(edited) + " has what it says.",
                            "");
        }
    }

    private Optional<SourceFile> planned(Path path) {
        Optional<SourceFile> now = planning.project().files().read(path);
        return planning.drafts()
                .planned(path)
                .map(text -> new SourceFile(path, text, ""))
                .or(() -> now);
    }

    private static Optional<ComposeModel> read(Project project) {
        return ComposeReader.read(project) instanceof ComposeReading.AsWritten written
                ? Optional.of(written.model())
                : Optional.empty();
    }
}
