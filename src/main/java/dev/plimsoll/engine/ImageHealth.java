package dev.plimsoll.engine;

import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.HealthCheck;
import java.util.List;
import java.util.Optional;

/** Tells which healthcheck an image on the engine brings (Engine API: image inspect, {@code Config.Healthcheck}). */
final class ImageHealth {

    private final DockerApi api;

    ImageHealth(DockerApi api) {
        this.api = api;
    }

    /**
     * The test of its healthcheck as one text, empty text where it brings none.
     *
     * @return empty where the engine does not have the image, or could not be asked
     */
    Optional<String> of(String image) throws InterruptedException {
        try {
            return api.call(docker -> {
                try {
                    return Optional.of(test(docker.inspectImageCmd(image).exec().getConfig()));
                } catch (NotFoundException absent) {
                    return Optional.empty();
                }
            });
        } catch (EngineUnreachableException away) {
            return Optional.empty();
        }
    }

    private static String test(ContainerConfig config) {
        return Optional.ofNullable(config)
                .map(ContainerConfig::getHealthcheck)
                .map(HealthCheck::getTest)
                .filter(words -> words.size() > 1)
                .map(ImageHealth::text)
                .orElse("");
    }

    /** The first word says how the others are run. */
    private static String text(List<String> words) {
        return String.join(" ", words.subList(1, words.size()));
    }
}
