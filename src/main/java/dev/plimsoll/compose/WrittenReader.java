package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.Substitution;
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
        Environment environment = project.environment();
        return ModelReader.written(merged, name(merged, environment), Profiles.of(environment));
    }

    /** As Compose finds it (compose-go, {@code cli/options.go}): the variable, the file's own name, the folder's. */
    private String name(Value.Mapping merged, Environment environment) {
        return environment
                .filled("COMPOSE_PROJECT_NAME")
                .or(() -> merged.at("name")
                        .text()
                        .map(text -> Substitution.fill(text, environment).text())
                        .map(Project::nameLike)
                        .filter(each -> !each.isEmpty()))
                .orElse(project.name());
    }

    private static UncheckedIOException gone(Path file) {
        return new UncheckedIOException(
                "There is no file " + file + " any more.", new NoSuchFileException(file.toString()));
    }
}
