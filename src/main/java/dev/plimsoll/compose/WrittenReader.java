package dev.plimsoll.compose;

import dev.plimsoll.project.Environment;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.Substitution;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the files of a project in their order, each laid over those before it. */
final class WrittenReader {

    private final Project project;
    private final Environment environment;

    WrittenReader(Project project) {
        this.project = project;
        this.environment = project.environment();
    }

    /** Variables stay as they stand. */
    ComposeReading read() {
        return read(false);
    }

    /** Variables are filled in as Compose does. */
    ComposeReading filled() {
        return read(true);
    }

    private ComposeReading read(boolean filled) {
        try {
            Value.Mapping merged = merged(new ComposeFiles(project.files(), filled));
            String name = name(merged.at("name").text().orElse(""), filled);
            return new ComposeReading.AsWritten(ModelReader.written(merged, name, Profiles.of(environment)));
        } catch (NotReadableException problem) {
            return problem.broken();
        }
    }

    /** What the files name and do not have; nothing where they cannot be read. */
    List<Trouble> troubles() {
        try {
            ComposeFiles files = new ComposeFiles(project.files(), true);
            Value.Mapping merged = merged(files);
            List<Trouble> found = new ArrayList<>(files.troubles());
            found.addAll(Troubles.of(project, merged, Profiles.of(environment)));
            return List.copyOf(found);
        } catch (NotReadableException broken) {
            // what cannot be read is told by the reading itself
            return List.of();
        }
    }

    private Value.Mapping merged(ComposeFiles files) {
        Value.Mapping merged = Overlay.EMPTY;
        for (Path file : project.composeFiles()) {
            merged = Overlay.all(merged, files.layers(file, environment).orElseThrow(() -> gone(file)));
        }
        return merged;
    }

    /** As Compose finds it (compose-go, {@code cli/options.go}): the variable, the file's own name, the folder's. */
    private String name(String own, boolean filled) {
        String text = filled ? own : Substitution.fill(own, environment).text();
        return environment
                .filled("COMPOSE_PROJECT_NAME")
                .or(() -> Optional.of(Project.nameLike(text)).filter(each -> !each.isEmpty()))
                .orElse(project.name());
    }

    private static UncheckedIOException gone(Path file) {
        return new UncheckedIOException(
                "There is no file " + file + " any more.", new NoSuchFileException(file.toString()));
    }
}
