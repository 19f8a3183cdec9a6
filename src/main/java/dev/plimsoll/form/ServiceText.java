package dev.plimsoll.form;

import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.TextPlace;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the compose files of a project say of a service, as it is written there: variables stay as they stand, and so do quotes of $. */
final class ServiceText {

    private final ComposeModel model;
    private final Project project;
    private final String service;
    private final Map<Path, Optional<YamlFile>> files = new HashMap<>();

    /** A node and where it stands. */
    record Spot(YamlFile yaml, Path file, YamlNode node, boolean shared) {

        Written where() {
            return new Written(file, yaml.line(node.span().start()), shared || node.shared());
        }

        /** Its text, empty where it has none. */
        String text() {
            return node instanceof ScalarNode scalar && !scalar.isNull() ? scalar.value() : "";
        }

        private Spot with(YamlNode other) {
            return new Spot(yaml, file, other, shared);
        }

        /** The value of a key of a mapping. */
        Optional<Spot> at(String key) {
            return node instanceof MappingNode map ? map.get(key).map(this::with) : Optional.empty();
        }

        List<Spot> items() {
            return node instanceof SequenceNode list
                    ? list.items().stream().map(this::with).toList()
                    : List.of();
        }
    }

    /** @param model as written, with its places */
    ServiceText(ComposeModel model, Project project, String service) {
        this.model = model;
        this.project = project;
        this.service = service;
    }

    String service() {
        return service;
    }

    /** What counts at the end of those keys. */
    Optional<Spot> at(List<String> keys) {
        return model.places().inService(service, keys.toArray(String[]::new)).flatMap(this::spot);
    }

    private Optional<Spot> spot(TextPlace place) {
        return yaml(place.file()).flatMap(yaml -> yaml.find(place.path())
                .map(node -> new Spot(yaml, place.file(), node, place.shared())));
    }

    /** The text at the end of those keys, empty where there is none. */
    String text(List<String> keys) {
        return at(keys).map(Spot::text).orElse("");
    }

    /** The items of a list, those of every file, as Compose puts lists together. */
    List<Spot> items(String key) {
        Optional<Path> elsewhere = model.places().inService(service, key).map(TextPlace::file);
        return Stream.concat(project.composeFiles().stream(), elsewhere.stream())
                .distinct()
                .flatMap(file -> yaml(file).stream().flatMap(yaml -> inFile(yaml, file, key)))
                .toList();
    }

    private Stream<Spot> inFile(YamlFile yaml, Path file, String key) {
        return Stream.iterate(0, each -> each + 1)
                .limit(yaml.documents().size())
                .flatMap(each -> yaml.find(YamlPath.of("services", service, key).inDocument(each)).stream())
                .flatMap(node -> new Spot(yaml, file, node, node.shared()).items().stream());
    }

    /** The words of its command, of a text those between its blanks. */
    List<String> command() {
        return at(List.of("command"))
                .map(found -> found.node() instanceof SequenceNode
                        ? found.items().stream().map(Spot::text).toList()
                        : QuotedWords.of(found.text()))
                .orElse(List.of());
    }

    private Optional<YamlFile> yaml(Path file) {
        return files.computeIfAbsent(file, path -> project.files()
                .read(path)
                .map(SourceFile::text)
                .map(YamlFile::read)
                .flatMap(
                        read -> read instanceof ReadResult.Read(YamlFile yaml) ? Optional.of(yaml) : Optional.empty()));
    }
}
