package dev.plimsoll.compose;

import dev.plimsoll.yaml.Span;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values of a document as it is written, each with its place. Values of keys that nothing is read of are left behind: they may be
 * large, or secrets.
 */
final class WrittenValues {

    private static final Set<String> TOP =
            Set.of("name", "services", "volumes", "networks", "include", "secrets", "configs");
    /** Of these only the names: what stands in them may be secret. */
    private static final Set<String> NAMES_ONLY = Set.of("secrets", "configs");

    private static final Set<String> SERVICE = Set.of(
            "image",
            "build",
            "container_name",
            "ports",
            "expose",
            "deploy",
            "mem_limit",
            "mem_reservation",
            "cpus",
            "healthcheck",
            "depends_on",
            "networks",
            "network_mode",
            "volumes",
            "command",
            "restart",
            "logging",
            "profiles",
            "labels",
            "environment",
            "env_file",
            "secrets",
            "configs",
            "extends",
            "links",
            "ipc",
            "pid",
            "uts",
            "cgroup",
            "volumes_from",
            "scale",
            "pids_limit",
            "extra_hosts",
            "external_links");
    private static final int SERVICE_KEYS = 3;

    private final Path file;
    private final YamlFile yaml;
    private final int document;

    private WrittenValues(Path file, YamlFile yaml, int document) {
        this.file = file;
        this.yaml = yaml;
        this.document = document;
    }

    /** The mapping at the top of that document. */
    static Value.Mapping of(Path file, YamlFile yaml, int document, MappingNode root) {
        return new WrittenValues(file, yaml, document).mapping(root, List.of());
    }

    private Value.Mapping mapping(MappingNode node, List<Object> path) {
        Map<String, Value.Member> members = new LinkedHashMap<>();
        for (Entry entry : node.all()) {
            if (!entry.key().isEmpty()) {
                List<Object> steps = new ArrayList<>(path);
                steps.add(entry.key());
                members.put(entry.key(), member(entry, steps));
            }
        }
        return new Value.Mapping(members);
    }

    private Value.Member member(Entry entry, List<Object> path) {
        YamlNode value = entry.value();
        Value kept = isRead(path) ? value(value, path) : Value.Nothing.NOTHING;
        Span span = new Span(
                entry.keySpan().start(),
                Math.max(entry.keySpan().end(), value.span().end()));
        TextPlace place = new TextPlace(
                file, new YamlPath(document, List.copyOf(path)), yaml.line(span.start()), span, value.shared());
        return new Value.Member(kept, place, law(value.tag()));
    }

    private static boolean isRead(List<Object> path) {
        if (path.size() == 1) {
            return TOP.contains(path.getFirst());
        }
        if (NAMES_ONLY.contains(path.getFirst())) {
            return false;
        }
        return path.size() != SERVICE_KEYS || !path.getFirst().equals("services") || SERVICE.contains(path.getLast());
    }

    private Value value(YamlNode node, List<Object> path) {
        return switch (node) {
            case MappingNode map -> mapping(map, path);
            case SequenceNode list ->
                new Value.Items(list.items().stream()
                        .filter(item -> law(item.tag()) != Value.Law.RESET)
                        .map(item -> value(item, path))
                        .toList());
            case ScalarNode scalar -> scalar.isNull() ? Value.Nothing.NOTHING : new Value.Text(scalar.value());
        };
    }

    private static Value.Law law(@Nullable String tag) {
        return switch (tag == null ? "" : tag) {
            case "!reset" -> Value.Law.RESET;
            case "!override" -> Value.Law.REPLACE;
            default -> Value.Law.MERGE;
        };
    }
}
