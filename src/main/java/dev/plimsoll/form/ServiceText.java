package dev.plimsoll.form;

import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.TextPlace;
import dev.plimsoll.project.Environment;
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
import java.util.LinkedHashMap;
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
    private final Map<Path, Environment> environments = new HashMap<>();

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

        /** The values of a mapping by their keys, those that are merged in among them. */
        Map<String, Spot> members() {
            Map<String, Spot> found = new LinkedHashMap<>();
            if (node instanceof MappingNode map) {
                map.all().forEach(each -> found.putIfAbsent(each.key(), with(each.value())));
            }
            return found;
        }

        List<Spot> items() {
            return node instanceof SequenceNode list
                    ? list.items().stream().map(this::with).toList()
                    : List.of();
        }
    }

    /**
     * An entry that has a name.
     *
     * @param spot its value in a mapping; in a list the text, such as {@code name=value}
     * @param listed whether it stands in a list
     */
    record Named(String name, Spot spot, boolean listed) {

        private static final String BEHIND = "=(?s:.*)";

        private static Named item(Spot item) {
            return new Named(item.text().replaceFirst(BEHIND, ""), item, true);
        }

        /** Its text, empty where it has none. */
        String value() {
            String all = spot.text();
            return listed ? all.substring(Math.min(all.length(), name.length() + 1)) : all;
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

    /** The variables that the project's own files are read with. */
    Environment environment() {
        return environment(project.composeFile());
    }

    /** The variables that a file is read with. */
    Environment environment(Path file) {
        return environments.computeIfAbsent(file, project::environment);
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

    /** The files that write the service, in the order in which Compose lays them over each other: what is included comes first. */
    private List<Path> files() {
        Stream<Path> included = model.places().service(service).map(TextPlace::file).stream()
                .filter(each -> !project.composeFiles().contains(each));
        return Stream.concat(included, project.composeFiles().stream()).toList();
    }

    private Stream<Spot> inFile(YamlFile yaml, Path file, String key) {
        return spots(yaml, file, key).flatMap(each -> each.items().stream());
    }

    private Stream<Spot> spots(YamlFile yaml, Path file, String key) {
        return Stream.iterate(0, each -> each + 1)
                .limit(yaml.documents().size())
                .flatMap(each -> yaml.find(YamlPath.of("services", service, key).inDocument(each)).stream())
                .map(node -> new Spot(yaml, file, node, node.shared()));
    }

    /** What stands below a key that has names, such as labels; of a name that several files have, the last counts. */
    List<Named> entries(String key) {
        Map<String, Named> found = new LinkedHashMap<>();
        for (Path file : files()) {
            yaml(file).stream()
                    .flatMap(yaml -> spots(yaml, file, key))
                    .flatMap(each -> Stream.concat(
                            each.items().stream().map(Named::item),
                            each.members().entrySet().stream()
                                    .map(member -> new Named(member.getKey(), member.getValue(), false))))
                    .forEach(each -> found.put(each.name(), each));
        }
        return found.values().stream().filter(each -> !each.name().isEmpty()).toList();
    }

    /** Whether it writes a key itself that it would have without that too, from an anchor or from what it extends. */
    boolean overlies(String key) {
        List<MappingNode> written = files().stream()
                .flatMap(file -> yaml(file).stream().flatMap(this::written))
                .toList();
        return written.stream().anyMatch(each -> !each.shared() && has(each, key))
                && written.stream().anyMatch(each -> has(each, "extends") || merges(each, key));
    }

    private Stream<MappingNode> written(YamlFile yaml) {
        return Stream.iterate(0, each -> each + 1)
                .limit(yaml.documents().size())
                .flatMap(each -> yaml.find(YamlPath.of("services", service).inDocument(each)).stream())
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast);
    }

    private static boolean has(MappingNode map, String key) {
        return map.entries().stream().anyMatch(each -> each.key().equals(key));
    }

    private static boolean merges(MappingNode map, String key) {
        return map.entries().stream()
                .filter(each -> each.key().equals("<<"))
                .flatMap(each ->
                        each.value() instanceof SequenceNode list ? list.items().stream() : Stream.of(each.value()))
                .anyMatch(each ->
                        each instanceof MappingNode source && source.get(key).isPresent());
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
