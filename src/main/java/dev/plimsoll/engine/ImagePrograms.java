package dev.plimsoll.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells which programs an image on the engine has. Nothing in the image is run: a container of it is made that is never started, looked
 * into, and taken away with its volumes. What was seen of an image is kept by its id.
 */
final class ImagePrograms {

    private static final List<String> FOLDERS = List.of("/usr/bin/", "/bin/", "/usr/local/bin/");
    private static final Map<String, String> LABELS = Map.of("dev.plimsoll.looked-into", "true");

    private final DockerApi api;
    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    ImagePrograms(DockerApi api) {
        this.api = api;
    }

    /**
     * Those of the wanted programs that an image has.
     *
     * @return empty where the engine does not have the image, or could not be asked
     */
    Optional<Set<String>> of(String image, Collection<String> wanted) throws InterruptedException {
        try {
            return api.call(docker -> {
                try {
                    String id =
                            String.valueOf(docker.inspectImageCmd(image).exec().getId());
                    return Optional.of(known.computeIfAbsent(id, each -> look(docker, each, wanted)));
                } catch (NotFoundException absent) {
                    return Optional.empty();
                }
            });
        } catch (EngineUnreachableException away) {
            return Optional.empty();
        }
    }

    private static Set<String> look(DockerClient docker, String image, Collection<String> wanted) {
        String container = docker.createContainerCmd(image)
                // an image may have no command of its own; this one never runs
                .withCmd("none")
                .withNetworkDisabled(true)
                .withLabels(LABELS)
                .exec()
                .getId();
        try {
            return wanted.stream()
                    .filter(program -> FOLDERS.stream().anyMatch(folder -> has(docker, container, folder + program)))
                    .collect(Collectors.toUnmodifiableSet());
        } finally {
            docker.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        }
    }

    private static boolean has(DockerClient docker, String container, String path) {
        try (InputStream file =
                docker.copyArchiveFromContainerCmd(container, path).exec()) {
            return file.read() >= 0;
        } catch (NotFoundException absent) {
            return false;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
