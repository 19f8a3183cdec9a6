package dev.plimsoll.check;

import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The configuration of a Prometheus, with the place of each part.
 *
 * @param prometheus the service that reads it
 * @param path absolute
 * @param yaml its text
 */
record PrometheusFile(Service prometheus, Path path, YamlFile yaml) {

    /** A text in it. */
    record Text(String value, Place place) {}

    /**
     * A scrape job.
     *
     * @param node where it stands
     * @param place of its beginning
     */
    record Job(PrometheusFile file, MappingNode node, Place place) {

        /** Its name, empty where it has none. */
        String name() {
            return text("job_name").map(Text::value).orElse("");
        }

        /** A setting of its own. */
        Optional<Text> text(String key) {
            return file.text(node, key);
        }

        /** The targets of its static lists. */
        List<Text> targets() {
            return items(node, "static_configs")
                    .flatMap(each -> items(each, "targets"))
                    .flatMap(file::text)
                    .toList();
        }

        /** The files it reads targets from. */
        List<Text> targetFiles() {
            return items(node, "file_sd_configs")
                    .flatMap(each -> items(each, "files"))
                    .flatMap(file::text)
                    .toList();
        }

        /** Whether targets are another address afterwards than they are written. */
        boolean relabels() {
            return node.get("relabel_configs").isPresent();
        }
    }

    static Optional<PrometheusFile> of(Service prometheus, SourceFile source) {
        return YamlFile.read(source.text()) instanceof ReadResult.Read(YamlFile yaml)
                ? Optional.of(new PrometheusFile(prometheus, source.path(), yaml))
                : Optional.empty();
    }

    List<Job> jobs() {
        return items(yaml.root(), "scrape_configs")
                .filter(MappingNode.class::isInstance)
                .map(each -> new Job(this, (MappingNode) each, place(each)))
                .toList();
    }

    /** A global setting. */
    Optional<Text> global(String key) {
        return yaml.root() instanceof MappingNode root && root.get("global").orElse(null) instanceof MappingNode global
                ? text(global, key)
                : Optional.empty();
    }

    List<Text> ruleFiles() {
        return items(yaml.root(), "rule_files").flatMap(this::text).toList();
    }

    private Optional<Text> text(MappingNode node, String key) {
        return node.get(key).stream().flatMap(this::text).findFirst();
    }

    private Stream<Text> text(YamlNode node) {
        return node instanceof ScalarNode scalar && !scalar.isNull()
                ? Stream.of(new Text(scalar.value(), place(scalar)))
                : Stream.empty();
    }

    private Place place(YamlNode node) {
        int start = node.span().start();
        return new Place(path, yaml.line(start), yaml.column(start));
    }

    private static Stream<YamlNode> items(YamlNode node, String key) {
        return node instanceof MappingNode mapping && mapping.get(key).orElse(null) instanceof SequenceNode sequence
                ? sequence.items().stream()
                : Stream.empty();
    }
}
