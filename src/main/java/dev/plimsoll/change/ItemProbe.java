package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Environment;
import dev.plimsoll.project.Project;
import dev.plimsoll.project.SourceFile;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a single item of a list of a service means, told by the reader of compose files. */
final class ItemProbe {

    private static final Path FILE = Path.of("/item", "compose.yaml");

    private ItemProbe() {}

    static List<Port> ports(YamlFile file, YamlNode item, Environment environment) {
        return service("ports", file, item, environment).map(Service::ports).orElse(List.of());
    }

    static List<Mount> mounts(YamlFile file, YamlNode item) {
        return service("volumes", file, item, Environment.EMPTY)
                .map(Service::mounts)
                .orElse(List.of());
    }

    private static Optional<Service> service(String key, YamlFile file, YamlNode item, Environment environment) {
        if (item.shared()) {
            return Optional.empty();
        }
        String cut = Cutting.of(file, item).toString().indent(8).strip();
        String text = "services:\n  s:\n    %s:\n      - %s\n".formatted(key, cut);
        Project project = new Project(
                "item",
                FILE.resolveSibling(""),
                List.of(FILE),
                path -> path.equals(FILE) ? Optional.of(new SourceFile(FILE, text, "")) : Optional.empty(),
                environment);
        return ComposeReader.read(project) instanceof ComposeReading.AsWritten written
                ? written.model().service("s")
                : Optional.empty();
    }
}
