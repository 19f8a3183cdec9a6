package dev.plimsoll.compose;

import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads the files of a project in their order, each laid over those before it. */
final class WrittenReader {

    private final Project project;
    private Value.Mapping merged = Overlay.EMPTY;

    WrittenReader(Project project) {
        this.project = project;
    }

    ComposeReading read() {
        for (Path file : project.composeFiles()) {
            Optional<ComposeReading.Broken> problem = add(file);
            if (problem.isPresent()) {
                return problem.get();
            }
        }
        String name = merged.at("name")
                .text()
                .flatMap(Interpolated::withDefaults)
                .filter(each -> !each.isBlank())
                .orElse(project.name());
        return new ComposeReading.AsWritten(ModelReader.model(merged, name, false));
    }

    private Optional<ComposeReading.Broken> add(Path file) {
        SourceFile source = project.files().read(file).orElseThrow(() -> gone(file));
        return switch (YamlFile.read(source.text())) {
            case ReadResult.Unreadable(int line, int column, String what, String why) ->
                Optional.of(Excerpt.broken(file, source.text(), line, column, what, why));
            case ReadResult.Read(YamlFile yaml) -> add(file, yaml);
        };
    }

    private Optional<ComposeReading.Broken> add(Path file, YamlFile yaml) {
        List<YamlNode> documents = yaml.documents();
        boolean saysNothing = true;
        for (int document = 0; document < documents.size(); document++) {
            YamlNode root = documents.get(document);
            Optional<ComposeReading.Broken> problem = Shape.problem(file, yaml, root);
            if (problem.isPresent()) {
                return problem;
            }
            if (root instanceof MappingNode map) {
                saysNothing = false;
                layOver(WrittenValues.of(file, yaml, document, map));
            }
        }
        return saysNothing ? Optional.of(Shape.empty(file, yaml)) : Optional.empty();
    }

    private void layOver(Value.Mapping layer) {
        merged = Overlay.over(merged, Extensions.applied(layer));
    }

    private static UncheckedIOException gone(Path file) {
        return new UncheckedIOException(
                "There is no file " + file + " any more.", new NoSuchFileException(file.toString()));
    }
}
