package dev.plimsoll.compose;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where it stands what Compose refuses: Compose names the way to it, such as {@code services.web.ports.[0]}, and no line. */
final class RefusedPlace {

    private static final Pattern WAY = Pattern.compile(
            "(?<![\\w./-])(?:services|networks|volumes|configs|secrets|include|models)(?![\\w-])[^\\s:,'\"]*");
    private static final Pattern SERVICE = Pattern.compile("\\bservice \"([^\"]+)\"");
    private static final Pattern EXTRA = Pattern.compile("additional properties '([^']+)'");
    private static final Pattern NO_FILE = Pattern.compile("(?:open|stat) ([^\\n]+): no such file");

    private final YamlFile yaml;

    private RefusedPlace(YamlFile yaml) {
        this.yaml = yaml;
    }

    /** The offset in a text, empty where the refusal does not tell it, or is about something else. */
    static Optional<Integer> of(YamlFile yaml, String refusal) {
        RefusedPlace places = new RefusedPlace(yaml);
        Optional<Integer> way = steps(refusal).flatMap(steps -> places.at(steps, extra(refusal)));
        return way.or(() -> places.file(refusal));
    }

    static Optional<YamlFile> yaml(String text) {
        return YamlFile.read(text) instanceof ReadResult.Read read ? Optional.of(read.file()) : Optional.empty();
    }

    private static Optional<List<String>> steps(String refusal) {
        Matcher way = WAY.matcher(refusal);
        if (way.find()) {
            return Optional.of(
                    Arrays.asList(way.group().replaceAll("[\\[\\]]", "").split("\\.")));
        }
        Matcher service = SERVICE.matcher(refusal);
        if (service.find()) {
            return Optional.of(List.of("services", service.group(1)));
        }
        return extra(refusal).isEmpty() ? Optional.empty() : Optional.of(List.of());
    }

    private static String extra(String refusal) {
        Matcher extra = EXTRA.matcher(refusal);
        return extra.find() ? extra.group(1) : "";
    }

    /** As far along the way as the text goes, but at least its first step. */
    private Optional<Integer> at(List<String> way, String key) {
        return yaml.documents().stream()
                .flatMap(document -> follow(document, way, key, -1).stream())
                .findFirst();
    }

    private static Optional<Integer> follow(YamlNode node, List<String> way, String key, int place) {
        if (node instanceof MappingNode map) {
            for (int most = way.size(); most > 0; most--) {
                Optional<Entry> entry = map.entry(String.join(".", way.subList(0, most)));
                if (entry.isPresent()) {
                    List<String> rest = way.subList(most, way.size());
                    return follow(
                            entry.get().value(),
                            rest,
                            key,
                            entry.get().keySpan().start());
                }
            }
            int here = way.isEmpty()
                    ? map.entry(key).map(each -> each.keySpan().start()).orElse(place)
                    : place;
            return here < 0 ? Optional.empty() : Optional.of(here);
        }
        if (node instanceof SequenceNode list
                && !way.isEmpty()
                && way.getFirst().matches("\\d{1,6}")) {
            int index = Integer.parseInt(way.getFirst());
            if (index < list.items().size()) {
                YamlNode item = list.items().get(index);
                return follow(item, way.subList(1, way.size()), key, item.span().start());
            }
        }
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** Where a file is named that Compose did not find. */
    private Optional<Integer> file(String refusal) {
        Matcher missing = NO_FILE.matcher(refusal);
        return missing.find()
                ? yaml.documents().stream()
                        .flatMap(each -> named(each, missing.group(1)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Integer> named(YamlNode node, String file) {
        return switch (node) {
            case ScalarNode text -> {
                String name = text.value().replaceFirst("^\\./", "");
                boolean same = !name.isBlank() && (file.equals(name) || file.endsWith("/" + name));
                yield same ? Optional.of(text.span().start()) : Optional.empty();
            }
            case SequenceNode list ->
                list.items().stream()
                        .flatMap(each -> named(each, file).stream())
                        .findFirst();
            case MappingNode map ->
                map.entries().stream()
                        .flatMap(each -> named(each.value(), file).stream())
                        .findFirst();
        };
    }
}
