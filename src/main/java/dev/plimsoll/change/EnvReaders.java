package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The services whose {@code env_file} is the project's {@code .env}: all of it becomes their environment, what is there for Compose too,
 * and their containers are made anew when it changes (ran with Compose 2.40).
 */
final class EnvReaders {

    private final Planning planning;
    private final Path file;

    EnvReaders(Planning planning) {
        this.planning = planning;
        this.file = EnvFile.path(planning.project());
    }

    /** Says that they get what is written there. */
    void tell() {
        List<String> services = services();
        if (!services.isEmpty()) {
            planning.findings()
                    .warning(
                            "COMPOSE_FILE in .env becomes a variable of the containers of " + Words.list(services)
                                    + " too.",
                            "Their env_file is .env as a whole: they are made anew at the next start, and docker compose"
                                    + " inside of them would read it.",
                            "Have the compose file include the new one instead, or name another file as env_file.");
        }
    }

    private List<String> services() {
        return planning.files().stream().flatMap(this::services).distinct().toList();
    }

    private Stream<String> services(Path compose) {
        return planning.drafts().of(compose).yaml().stream().flatMap(yaml -> {
            ComposeText text = new ComposeText(yaml);
            return text.services()
                    .filter(path -> text.mapping(path)
                            .flatMap(service -> service.get("env_file"))
                            .filter(names -> isOurs(compose, names))
                            .isPresent())
                    .map(path -> String.valueOf(path.steps().getLast()));
        });
    }

    private boolean isOurs(Path compose, YamlNode names) {
        return switch (names) {
            case ScalarNode name -> isOurs(compose, name.value());
            case SequenceNode list -> list.items().stream().anyMatch(each -> isOurs(compose, each));
            case MappingNode entry ->
                entry.get("path").filter(each -> isOurs(compose, each)).isPresent();
        };
    }

    private boolean isOurs(Path compose, String name) {
        try {
            return !name.isEmpty() && compose.resolveSibling(name).normalize().equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
