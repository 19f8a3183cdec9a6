package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Fix.Step;
import dev.plimsoll.change.Place;
import dev.plimsoll.change.WrittenConfig;
import dev.plimsoll.compose.Service;
import dev.plimsoll.yaml.Edit;
import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The configuration of a Prometheus, with the place of each part.
 *
 * @param prometheus the service that reads it
 * @param written it as it is written, and where
 * @param yaml its text
 */
record PrometheusFile(Service prometheus, WrittenConfig written, YamlFile yaml) {

    /** Actions of a relabelling that write {@code target_label} and nothing else. */
    private static final Set<String> PLAIN_ACTIONS = Set.of("replace", "lowercase", "uppercase", "hashmod");

    /** A node and the way to it. */
    private record At(YamlNode node, YamlPath path) {}

    /** A text in it. */
    record Text(String value, Place place, YamlPath path) {}

    /**
     * A scrape job.
     *
     * @param node where it stands
     * @param place of its beginning
     * @param path to it
     */
    record Job(PrometheusFile file, MappingNode node, Place place, YamlPath path) {

        /** Its name, empty where it has none. */
        String name() {
            return text("job_name").map(Text::value).orElse("");
        }

        /** A setting of its own. */
        Optional<Text> text(String key) {
            return file.text(at(), key);
        }

        /** The targets of its static lists. */
        List<Text> targets() {
            return items(at(), "static_configs")
                    .flatMap(each -> items(each, "targets"))
                    .flatMap(file::text)
                    .toList();
        }

        /** The files it reads targets from. */
        List<Text> targetFiles() {
            return items(at(), "file_sd_configs")
                    .flatMap(each -> items(each, "files"))
                    .flatMap(file::text)
                    .toList();
        }

        /** The change of a setting of its own, which is put behind its name where it is not there. */
        Fix set(String words, String key, String value) {
            return text(key)
                    .map(there -> file.change(words, there, value))
                    .orElseGet(() -> file.change(words, new Edit.Put(path, key, Fragment.text(value), "job_name")));
        }

        private At at() {
            return new At(node, path);
        }

        /** Whether its targets are relabelled, in whatever way. */
        boolean relabels() {
            return !(node.get("relabel_configs").orElse(null) instanceof SequenceNode list
                            && list.items().isEmpty())
                    && node.get("relabel_configs").isPresent();
        }

        /** Whether relabelling may change that label of a target, or leave the target out. */
        boolean mayRelabel(String label) {
            YamlNode all = node.get("relabel_configs").orElse(null);
            return switch (all) {
                case null -> false;
                case SequenceNode list -> list.items().stream().anyMatch(each -> mayRelabel(each, label));
                case ScalarNode scalar -> !scalar.isNull();
                case MappingNode _ -> true;
            };
        }

        private boolean mayRelabel(YamlNode each, String label) {
            At step = new At(each, path);
            Optional<String> written = file.text(step, "target_label").map(Text::value);
            boolean only = PLAIN_ACTIONS.contains(
                            file.text(step, "action").map(Text::value).orElse("replace"))
                    && written.filter(name -> !name.equals(label) && name.indexOf('$') < 0)
                            .isPresent();
            return !only;
        }
    }

    static Optional<PrometheusFile> of(Service prometheus, WrittenConfig written) {
        return YamlFile.read(written.text()) instanceof ReadResult.Read(YamlFile yaml)
                ? Optional.of(new PrometheusFile(prometheus, written, yaml))
                : Optional.empty();
    }

    List<Job> jobs() {
        return items(root(), "scrape_configs")
                .filter(each -> each.node() instanceof MappingNode)
                .map(each -> new Job(this, (MappingNode) each.node(), place(each.node()), each.path()))
                .toList();
    }

    /** A global setting. */
    Optional<Text> global(String key) {
        return yaml.root() instanceof MappingNode root && root.get("global").orElse(null) instanceof MappingNode global
                ? text(new At(global, YamlPath.of("global")), key)
                : Optional.empty();
    }

    /** Whether Prometheus reads a text as it is written here. */
    boolean isKnown(Text text) {
        return !written.looksLikeTemplate()
                && !(written.fillsIn() && text.value().contains("$"));
    }

    /** Every text, but for what stands below some keys. */
    Stream<Text> texts(Predicate<String> left) {
        return texts(root(), left);
    }

    private Stream<Text> texts(At at, Predicate<String> left) {
        return switch (at.node()) {
            case ScalarNode _ -> text(at);
            case SequenceNode list ->
                IntStream.range(0, list.items().size())
                        .mapToObj(index ->
                                new At(list.items().get(index), at.path().then(index)))
                        .flatMap(each -> texts(each, left));
            case MappingNode mapping ->
                mapping.all().stream()
                        .filter(each -> !left.test(each.key()))
                        .flatMap(each -> texts(new At(each.value(), at.path().then(each.key())), left));
        };
    }

    List<Text> ruleFiles() {
        return items(root(), "rule_files").flatMap(this::text).toList();
    }

    private At root() {
        return new At(yaml.root(), YamlPath.of());
    }

    private Optional<Text> text(At mapping, String key) {
        return mapping.node() instanceof MappingNode node
                ? node.get(key).stream()
                        .flatMap(each -> text(new At(each, mapping.path().then(key))))
                        .findFirst()
                : Optional.empty();
    }

    private Stream<Text> text(At at) {
        return at.node() instanceof ScalarNode scalar && !scalar.isNull()
                ? Stream.of(new Text(scalar.value(), place(scalar), at.path()))
                : Stream.empty();
    }

    private Place place(YamlNode node) {
        int start = node.span().start();
        return written.place(yaml.line(start), yaml.column(start));
    }

    private static Stream<At> items(At at, String key) {
        if (!(at.node() instanceof MappingNode mapping && mapping.get(key).orElse(null) instanceof SequenceNode list)) {
            return Stream.empty();
        }
        YamlPath path = at.path().then(key);
        return IntStream.range(0, list.items().size())
                .mapToObj(index -> new At(list.items().get(index), path.then(index)));
    }

    /** The change of a text in it. */
    Fix change(String words, Text text, String value) {
        return change(words, new Edit.Set(text.path(), value));
    }

    /** An edit of it. */
    Fix change(String words, Edit edit) {
        YamlPath content = written.content();
        return new Fix(
                words,
                List.of(
                        content == null
                                ? new Step.InFile(prometheus.name(), written.file(), edit)
                                : new Step.InText(prometheus.name(), written.file(), content, edit)));
    }
}
