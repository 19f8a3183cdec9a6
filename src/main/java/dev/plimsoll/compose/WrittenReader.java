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

    private static final String NAME = "COMPOSE_PROJECT_NAME";

    private final Project project;
    private final Environment environment;

    WrittenReader(Project project) {
        this.project = project;
        this.environment = project.environment();
    }

    /** Variables stay as they stand. */
    ComposeReading read() {
        try {
            Value.Mapping merged = merged(plain(), environment);
            return new ComposeReading.AsWritten(ModelReader.written(merged, name(merged), Profiles.of(environment)));
        } catch (NotReadableException problem) {
            return problem.broken();
        }
    }

    /** Variables are filled in as Compose does: what {@link #troubles} are found in. */
    ComposeReading filled() {
        try {
            ComposeFiles files = new ComposeFiles(project.files(), true);
            Value.Mapping merged = merged(files, named());
            return new ComposeReading.AsWritten(
                    ModelReader.written(merged, name(merged(plain(), environment)), Profiles.of(environment)));
        } catch (NotReadableException problem) {
            return problem.broken();
        }
    }

    /** What the files name and do not have; nothing where they cannot be read. */
    List<Trouble> troubles() {
        try {
            ComposeFiles files = new ComposeFiles(project.files(), true);
            Value.Mapping merged = merged(files, named());
            List<Trouble> found = new ArrayList<>(files.troubles());
            found.addAll(Troubles.of(project, merged, Profiles.of(environment)));
            return List.copyOf(found);
        } catch (NotReadableException broken) {
            // what cannot be read is told by the reading itself
            return List.of();
        }
    }

    private ComposeFiles plain() {
        return new ComposeFiles(project.files(), false);
    }

    private Value.Mapping merged(ComposeFiles files, Environment variables) {
        Value.Mapping merged = Overlay.EMPTY;
        for (Path file : project.composeFiles()) {
            merged = Overlay.all(merged, files.layers(file, variables).orElseThrow(() -> gone(file)));
        }
        return merged;
    }

    /** Compose sets the variable of the project's name itself, once it knows it. */
    private Environment named() {
        return environment.with(NAME, name(merged(plain(), environment)));
    }

    /** As Compose finds it (compose-go, {@code cli/options.go}): the variable, the file's own name, the folder's. */
    private String name(Value.Mapping merged) {
        return environment
                .filled(NAME)
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
