package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
        return ModelReader.model(merged, name, false);
    }

    private static UncheckedIOException gone(Path file) {
        return new UncheckedIOException(
                "There is no file " + file + " any more.", new NoSuchFileException(file.toString()));
    }
}
