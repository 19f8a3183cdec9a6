package dev.plimsoll.compose;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Whether a YAML document can be a compose file at all. */
final class Shape {

    private static final String KEYS = "A compose file is a mapping: keys such as services, volumes and networks.";
    private static final String SERVICES =
            "Below services stands a mapping: each service a key, and below it what it is.";
    private static final Set<String> TOP =
            Set.of("name", "version", "services", "include", "volumes", "networks", "configs", "secrets", "models");

    private Shape() {}

    /** What is wrong with a document; empty when nothing is. */
    static Optional<ComposeReading.Broken> problem(Path file, YamlFile yaml, YamlNode root) {
        if (root instanceof ScalarNode scalar && scalar.isNull()) {
            return Optional.empty();
        }
        if (!(root instanceof MappingNode map)) {
            return Optional.of(Excerpt.broken(
                    file, yaml, root.span().start(), "The top level of this file is " + kind(root) + ".", KEYS));
        }
        Optional<Entry> services = map.entry("services");
        if (services.isEmpty()) {
            return foreign(file, yaml, map);
        }
        return services.filter(each -> !(each.value() instanceof MappingNode) && !isReset(each.value()))
                .map(each -> Excerpt.broken(
                        file,
                        yaml,
                        each.keySpan().start(),
                        "There is " + kind(each.value()) + " below services.",
                        SERVICES));
    }

    /** A file that says nothing at all. */
    static ComposeReading.Broken empty(Path file, YamlFile yaml) {
        return Excerpt.broken(file, yaml, 0, "This file is empty.", KEYS);
    }

    // volumes or networks alone are a compose file; keys that Compose does not know are none
    private static Optional<ComposeReading.Broken> foreign(Path file, YamlFile yaml, MappingNode map) {
        return map.all().stream()
                .filter(each -> !TOP.contains(each.key()) && !each.key().startsWith("x-"))
                .findFirst()
                .map(each ->
                        Excerpt.broken(file, yaml, each.keySpan().start(), "This file has no services.", advice(each)));
    }

    private static String advice(Entry entry) {
        boolean service = entry.value() instanceof MappingNode map
                && (map.get("image").isPresent() || map.get("build").isPresent());
        return service
                ? "Services stood at the top level until 2016; put them below a key named services."
                : KEYS + " Compose does not know \"" + shortened(entry.key()) + "\".";
    }

    private static String shortened(String key) {
        return key.length() > 40 ? key.substring(0, 39) + "…" : key;
    }

    private static boolean isReset(YamlNode node) {
        return "!reset".equals(node.tag());
    }

    private static String kind(YamlNode node) {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar -> scalar.isNull() ? "nothing" : "a text";
        };
    }
}
