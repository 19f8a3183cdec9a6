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
import java.util.function.UnaryOperator;
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
            "entrypoint",
            "extra_hosts",
            "scale",
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
            "pids_limit",
            "external_links");
    private static final int SERVICE_KEYS = 3;

    private final Path file;
    private final YamlFile yaml;
    private final int document;
    private final UnaryOperator<String> texts;
    private final UnaryOperator<String> ports;

    private WrittenValues(
            Path file, YamlFile yaml, int document, UnaryOperator<String> texts, UnaryOperator<String> ports) {
        this.file = file;
        this.yaml = yaml;
        this.document = document;
        this.texts = texts;
        this.ports = ports;
    }

    /**
     * The mapping at the top of that document.
     *
     * @param texts what is made of each text
     * @param ports what is made of each port in its short form, and of the container port of one in the long form
     */
    static Value.Mapping of(
            Path file, YamlFile yaml, int document, UnaryOperator<String> texts, UnaryOperator<String> ports) {
        return yaml.documents().get(document) instanceof MappingNode root
                ? new WrittenValues(file, yaml, document, texts, ports).mapping(root, List.of())
                : Overlay.EMPTY;
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
        return new Value.Member(kept, place(span, path, value), law(value.tag()));
    }

    private TextPlace place(Span span, List<Object> path, YamlNode value) {
        return new TextPlace(
                file,
                new YamlPath(document, List.copyOf(path)),
                yaml.line(span.start()),
                yaml.column(span.start()),
                span,
                value.shared());
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
            case SequenceNode list -> items(list, path);
            case ScalarNode scalar ->
                scalar.isNull()
                        ? Value.Nothing.NOTHING
                        : new Value.Text((isPort(path) ? ports : texts).apply(scalar.value()));
        };
    }

    private static boolean isPort(List<Object> path) {
        boolean item = path.size() > SERVICE_KEYS
                && path.getFirst().equals("services")
                && path.get(SERVICE_KEYS - 1).equals("ports");
        return item && (path.size() == SERVICE_KEYS + 1 || path.getLast().equals("target"));
    }

    private Value.Items items(SequenceNode list, List<Object> path) {
        List<Value> values = new ArrayList<>();
        for (int index = 0; index < list.items().size(); index++) {
            YamlNode item = list.items().get(index);
            List<Object> steps = new ArrayList<>(path);
            steps.add(index);
            if (law(item.tag()) != Value.Law.RESET) {
                Value value = value(item, steps);
                values.add(
                        value instanceof Value.Text text
                                ? new Value.Text(text.content(), place(item.span(), steps, item))
                                : value);
            }
        }
        return new Value.Items(List.copyOf(values));
    }

    private static Value.Law law(@Nullable String tag) {
        return switch (tag == null ? "" : tag) {
            case "!reset" -> Value.Law.RESET;
            case "!override" -> Value.Law.REPLACE;
            default -> Value.Law.MERGE;
        };
    }
}
