package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlPath;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where things stand in a compose file, which may have several documents (Compose lays them over each other). */
record ComposeText(YamlFile yaml) {

    static final String SERVICES = "services";

    /** The path of a top-level section: in the first document that has it, else in the one that has the services. */
    YamlPath section(String key) {
        int document = documentsWith(key).findFirst().orElseGet(this::home);
        return YamlPath.of(key).inDocument(document);
    }

    /** The path of an entry of a top-level section, in the first document that has it. */
    Optional<YamlPath> entry(String section, String name) {
        return entries(section, name).findFirst();
    }

    /** The paths of an entry of a top-level section, in every document that has it. */
    Stream<YamlPath> entries(String section, String name) {
        return documentsWith(section)
                .mapToObj(document -> YamlPath.of(section).inDocument(document))
                .filter(path -> yaml.find(path).orElse(null) instanceof MappingNode mapping
                        && mapping.entry(name).isPresent())
                .map(path -> path.then(name));
    }

    Optional<YamlPath> service(String name) {
        return entry(SERVICES, name);
    }

    /** The mapping at a path, empty where there is none. */
    Optional<MappingNode> mapping(YamlPath path) {
        return yaml.find(path).filter(MappingNode.class::isInstance).map(MappingNode.class::cast);
    }

    /** Every service of every document. */
    Stream<YamlPath> services() {
        return documentsWith(SERVICES)
                .mapToObj(document -> YamlPath.of(SERVICES).inDocument(document))
                .flatMap(path -> mapping(path).stream()
                        .flatMap(each -> each.all().stream())
                        .map(Entry::key)
                        .map(path::then));
    }

    /** What the services say, but for that of one path. */
    Stream<YamlNode> servicesBeside(YamlPath one) {
        return documentsWith(SERVICES)
                .mapToObj(document -> YamlPath.of(SERVICES).inDocument(document))
                .flatMap(path -> mapping(path).stream()
                        .flatMap(each -> each.all().stream())
                        .filter(each -> !path.then(each.key()).equals(one))
                        .map(Entry::value));
    }

    /** The line of a node, from 1. */
    Optional<Integer> line(YamlPath path) {
        return yaml.find(path).map(node -> yaml.line(node.span().start()));
    }

    private int home() {
        List<YamlNode> documents = yaml.documents();
        int mapping = IntStream.range(0, documents.size())
                .filter(each -> documents.get(each) instanceof MappingNode)
                .findFirst()
                .orElse(0);
        return documentsWith(SERVICES).findFirst().orElse(mapping);
    }

    private IntStream documentsWith(String key) {
        List<YamlNode> documents = yaml.documents();
        return IntStream.range(0, documents.size())
                .filter(each -> documents.get(each) instanceof MappingNode mapping
                        && mapping.entry(key).isPresent());
    }
}
