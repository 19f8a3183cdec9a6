package dev.plimsoll.project;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file names Compose looks for in a folder, in its order (compose-go, {@code cli/options.go}). */
final class Discovery {

    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    private static final List<String> OVERRIDES = List.of(
            "compose.override.yml",
            "compose.override.yaml",
            "docker-compose.override.yml",
            "docker-compose.override.yaml");

    private Discovery() {}

    /** The compose file of that folder and its override, empty when it has none. */
    static List<Path> composeFiles(Path folder) {
        List<Path> found = new ArrayList<>();
        first(folder, NAMES).ifPresent(found::add);
        if (!found.isEmpty()) {
            first(folder, OVERRIDES).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private static Optional<Path> first(Path folder, List<String> names) {
        return names.stream()
                .map(folder::resolve)
                // a dangling link or a folder of that name is found, and then refused in words
                .filter(each -> Files.exists(each, LinkOption.NOFOLLOW_LINKS))
                .findFirst();
    }
}
