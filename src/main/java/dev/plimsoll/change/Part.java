package dev.plimsoll.change;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.Entry;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A component with its values, taken apart.
 *
 * @param yaml its template with the values in it
 * @param model what the template says
 */
record Part(Component component, YamlFile yaml, ComposeModel model) {

    private static final Set<String> PLAIN_SECTIONS = Set.of("volumes", "networks", "configs", "secrets");

    /** An entry of a top-level section, such as a volume. */
    record Extra(String section, Entry entry) {}

    /**
     * With those values.
     *
     * @throws IllegalStateException when the template is not a compose file, or a value broke it: values are validated before
     */
    static Part of(Component component, Map<String, String> values) {
        String text = component.filled(values);
        Path file = Path.of("/" + component.id(), "compose.yaml");
        Project project = new Project(
                component.id(),
                file.resolveSibling(""),
                List.of(file),
                path -> path.equals(file) ? Optional.of(new SourceFile(file, text, "")) : Optional.empty());
        if (YamlFile.read(text) instanceof ReadResult.Read read
                && ComposeReader.read(project) instanceof ComposeReading.AsWritten written
                && written.model().service(component.id()).isPresent()) {
            return new Part(component, read.file(), written.model());
        }
        throw new IllegalStateException(
                "The template of " + component.id() + " is not a compose file with such a service.");
    }

    String id() {
        return component.id();
    }

    Service service() {
        return model.service(id()).orElseThrow();
    }

    YamlPath path() {
        return YamlPath.of(ComposeText.SERVICES, id());
    }

    /** Whether it says itself which networks it joins. */
    boolean namesNetworks() {
        return yaml.find(path().then("networks")).isPresent();
    }

    /** Volumes and the like that come with it. */
    Stream<Extra> extras() {
        if (!(yaml.root() instanceof MappingNode root)) {
            return Stream.empty();
        }
        return root.entries().stream()
                .filter(each -> PLAIN_SECTIONS.contains(each.key()))
                .flatMap(each -> entries(each.value()).map(entry -> new Extra(each.key(), entry)));
    }

    private static Stream<Entry> entries(YamlNode node) {
        return node instanceof MappingNode mapping ? mapping.entries().stream() : Stream.empty();
    }
}
