package dev.plimsoll.check;

import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Places;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.TextPlace;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines and columns of what services say; a file is read when something was found in it. */
final class TextPlaces {

    private final Project project;
    private final Places places;
    private final Map<Path, Optional<YamlFile>> read = new HashMap<>();

    TextPlaces(Project project, Places places) {
        this.project = project;
        this.places = places;
    }

    /** The place of a key of a service, else of the next key above it that is written; null where none is. */
    @Nullable
    Place of(String service, String... keys) {
        return entry(service, keys).map(this::place).orElse(null);
    }

    /** The place of the first item of a list that has a text in it, else of the list. */
    @Nullable
    Place item(String service, String key, String text) {
        Optional<TextPlace> list = places.inService(service, key);
        return list.flatMap(each -> item(each, text)).orElseGet(() -> of(service, key));
    }

    private Optional<TextPlace> entry(String service, String... keys) {
        for (int length = keys.length; length >= 0; length--) {
            String[] way = Arrays.copyOf(keys, length);
            Optional<TextPlace> found = places.inService(service, way);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Place place(TextPlace entry) {
        return yaml(entry.file())
                .map(file -> place(entry.file(), file, entry.span().start()))
                .orElseGet(() -> new Place(entry.file(), entry.line()));
    }

    private Optional<Place> item(TextPlace list, String text) {
        return yaml(list.file()).flatMap(file -> file.find(list.path()).stream()
                .filter(SequenceNode.class::isInstance)
                .flatMap(node -> ((SequenceNode) node).items().stream())
                .filter(each -> has(each, text))
                .map(each -> place(list.file(), file, each.span().start()))
                .findFirst());
    }

    /** A text as it is written; empty where there is none. */
    Optional<String> text(String service, String... keys) {
        return places.inService(service, keys)
                .flatMap(each -> yaml(each.file()).flatMap(file -> file.find(each.path())))
                .flatMap(TextPlaces::scalar);
    }

    /** Whether an item of a service's ports, as it is written, is that port and no other. */
    boolean hasPort(String service, Port port) {
        return places.inService(service, "ports")
                .flatMap(each -> yaml(each.file()).flatMap(file -> file.find(each.path())))
                .filter(node -> node instanceof SequenceNode list
                        && list.items().stream().anyMatch(each -> isPort(each, port)))
                .isPresent();
    }

    private static boolean isPort(YamlNode item, Port port) {
        String published = String.valueOf(port.published());
        String target = String.valueOf(port.target());
        return switch (item) {
            case ScalarNode scalar ->
                (":" + scalar.value().replaceFirst("/(?:tcp|udp)$", "")).endsWith(":" + published + ":" + target);
            case MappingNode map ->
                map.get("published").flatMap(TextPlaces::scalar).equals(Optional.of(published))
                        && map.get("target").flatMap(TextPlaces::scalar).equals(Optional.of(target));
            case SequenceNode _ -> false;
        };
    }

    private static Optional<String> scalar(YamlNode node) {
        return node instanceof ScalarNode scalar && !scalar.isNull() ? Optional.of(scalar.value()) : Optional.empty();
    }

    private static boolean has(YamlNode item, String text) {
        return switch (item) {
            case ScalarNode scalar -> scalar.value().contains(text);
            case MappingNode map -> map.all().stream().anyMatch(each -> has(each.value(), text));
            case SequenceNode list -> list.items().stream().anyMatch(each -> has(each, text));
        };
    }

    private static Place place(Path file, YamlFile yaml, int offset) {
        return new Place(file, yaml.line(offset), yaml.column(offset));
    }

    private Optional<YamlFile> yaml(Path file) {
        return read.computeIfAbsent(file, path -> project.files()
                .read(path)
                .map(SourceFile::text)
                .map(YamlFile::read)
                .flatMap(TextPlaces::read));
    }

    private static Optional<YamlFile> read(ReadResult result) {
        return result instanceof ReadResult.Read(YamlFile file) ? Optional.of(file) : Optional.empty();
    }
}
