package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of {@code env_file} of a service that Compose cannot do without. */
final class EnvironmentFiles {

    private final Project project;
    private final String service;

    EnvironmentFiles(Project project, String service) {
        this.project = project;
        this.service = service;
    }

    /** Those that are missing or cannot be read. */
    List<Trouble> missing(Value.@Nullable Member written) {
        if (written == null) {
            return List.of();
        }
        List<Value> all = written.value() instanceof Value.Items(List<Value> items) ? items : List.of(written.value());
        return all.stream().flatMap(each -> missing(each, written)).toList();
    }

    private Stream<Trouble> missing(Value file, Value.Member written) {
        Value path = file instanceof Value.Mapping ? file.at("path") : file;
        boolean required = !file.at("required").text().equals(Optional.of("false"));
        return path.text().filter(each -> !each.isBlank() && required).stream()
                .flatMap(text -> missing(text, Troubles.place(file, written)).stream());
    }

    private Optional<Trouble> missing(String path, @Nullable TextPlace place) {
        try {
            Path file = project.composeFile().resolveSibling(path).normalize();
            return project.files().read(file).isPresent()
                    ? Optional.empty()
                    : Optional.of(Trouble.at(
                            place,
                            service + " takes variables from " + path + ", and there is no such file.",
                            "Make the file, or take it out of env_file."));
        } catch (InvalidPathException | UncheckedIOException problem) {
            return Optional.of(Trouble.at(
                    place,
                    service + " takes variables from " + path + ", which cannot be read: " + problem.getMessage(),
                    "See that it can be read."));
        }
    }
}
