package dev.plimsoll.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerPort;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The containers of Compose projects, told by the labels that Compose gives them. */
final class Containers {

    static final String PROJECT = "com.docker.compose.project";
    private static final String SERVICE = "com.docker.compose.service";
    private static final String ONE_OFF = "com.docker.compose.oneoff";

    private final DockerApi api;

    Containers(DockerApi api) {
        this.api = api;
    }

    /** Those of a project, without the ones that {@code docker compose run} made. */
    List<ContainerView> of(String project) throws EngineUnreachableException, InterruptedException {
        return api.call(docker ->
                docker.listContainersCmd().withShowAll(true).withLabelFilter(Map.of(PROJECT, project)).exec().stream()
                        .filter(each -> service(each) != null)
                        .flatMap(each -> view(docker, each).stream())
                        .toList());
    }

    /** The container of that name or id. */
    Optional<InspectContainerResponse> inspect(String name) throws EngineUnreachableException, InterruptedException {
        return api.call(docker -> inspect(docker, name));
    }

    /** The Compose project and the name of the container that publishes that port. */
    Optional<String> publisherOf(int port) throws EngineUnreachableException, InterruptedException {
        return api.call(docker -> docker.listContainersCmd().exec().stream()
                .filter(each -> ports(each).contains(port))
                .map(Containers::name)
                .findFirst());
    }

    static String name(Container container) {
        return Stream.ofNullable(container.getNames())
                .flatMap(Arrays::stream)
                .findFirst()
                .map(each -> each.replaceFirst("^/", ""))
                .orElse(container.getId());
    }

    /** The service that it belongs to; null for one that {@code docker compose run} made. */
    static @Nullable String service(Container container) {
        return "True".equals(container.getLabels().get(ONE_OFF))
                ? null
                : container.getLabels().getOrDefault(SERVICE, name(container));
    }

    static List<Integer> ports(Container container) {
        return Stream.ofNullable(container.getPorts())
                .flatMap(Arrays::stream)
                .map(ContainerPort::getPublicPort)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<ContainerView> view(DockerClient docker, Container listed) {
        return inspect(docker, listed.getId()).map(inspected -> view(listed, inspected));
    }

    /** Empty for a container that went away meanwhile. */
    private static Optional<InspectContainerResponse> inspect(DockerClient docker, String id) {
        try {
            return Optional.of(docker.inspectContainerCmd(id).exec());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    private static ContainerView view(Container listed, InspectContainerResponse inspected) {
        ContainerStatus status = new ContainerStatus(inspected);
        String image = inspected.getConfig().getImage();
        return new ContainerView(
                listed.getId(),
                name(listed),
                listed.getLabels().getOrDefault(SERVICE, name(listed)),
                status.status(),
                status.detail(),
                status.exitCode(),
                image == null ? listed.getImage() : image,
                ports(listed),
                status.startedAt(),
                limit(inspected.getHostConfig().getMemory()),
                status.failedChecks());
    }

    private static @Nullable Long limit(@Nullable Long bytes) {
        return bytes == null || bytes == 0 ? null : bytes;
    }
}
