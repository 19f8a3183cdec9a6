package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the files of a project in their order, each laid over those before it. */
final class WrittenReader {

    private final Project project;

    WrittenReader(Project project) {
        this.project = project;
    }

    ComposeReading read() {
        try {
            return new ComposeReading.AsWritten(model(merged()));
        } catch (NotReadableException problem) {
            return problem.broken();
        }
    }

    /** What the files name and do not have; nothing where they cannot be read. */
    List<Trouble> troubles(String refusal) {
        List<Trouble> found = new ArrayList<>();
        Troubles.missingVariable(project, refusal).ifPresent(found::add);
        try {
            found.addAll(Troubles.of(project, merged()));
        } catch (NotReadableException broken) {
            // what cannot be read is told by the reading itself
            return List.of();
        }
        return List.copyOf(found);
    }

    private Value.Mapping merged() {
        ComposeFiles files = new ComposeFiles(project.files());
        Value.Mapping merged = Overlay.EMPTY;
        for (Path file : project.composeFiles()) {
            merged = Overlay.all(merged, files.layers(file).orElseThrow(() -> gone(file)));
        }
        return merged;
    }

    private ComposeModel model(Value.Mapping merged) {
        String name = merged.at("name")
                .text()
                .flatMap(Interpolated::withDefaults)
                .filter(each -> !each.isBlank())
                .orElse(project.name());
        return ModelReader.written(merged, name, Profiles.of(project.environment()));
    }

    private static UncheckedIOException gone(Path file) {
        return new UncheckedIOException(
                "There is no file " + file + " any more.", new NoSuchFileException(file.toString()));
    }
}
