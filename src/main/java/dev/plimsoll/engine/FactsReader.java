package dev.plimsoll.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Image;
import com.github.dockerjava.api.model.Info;
import dev.plimsoll.form.EngineFacts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What forms need to know of the engine and its machine. */
final class FactsReader {

    private final DockerApi api;
    private final HostPorts hostPorts;
    private final MountPropagation mounts;

    FactsReader(DockerApi api, HostPorts hostPorts, MountPropagation mounts) {
        this.api = api;
        this.hostPorts = hostPorts;
        this.mounts = mounts;
    }

    /** Facts and how many containers run. */
    record Facts(EngineFacts facts, int running) {}

    /**
     * Asks the engine; ports and mounts of this machine count only where it runs on it, and not in a virtual machine beside it.
     *
     * @param host its address
     */
    Facts read(String host) throws EngineUnreachableException, InterruptedException {
        return api.call(docker -> read(docker, host));
    }

    private Facts read(DockerClient docker, String host) {
        boolean local = DockerHost.isLocal(host);
        Info info = docker.infoCmd().exec();
        List<Container> containers =
                docker.listContainersCmd().withShowAll(true).exec();
        boolean sameMachine =
                local && !String.valueOf(info.getOperatingSystem()).matches(".*(Desktop|OrbStack).*");
        EngineFacts facts = new EngineFacts(
                true,
                usedPorts(containers, local),
                names(containers),
                sameMachine ? mounts.ofRoot() : null,
                info.getDriver(),
                info.getOperatingSystem(),
                Stream.ofNullable(info.getSecurityOptions())
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet()),
                info.getMemTotal(),
                images(docker.listImagesCmd().exec()),
                EngineTraits.of(info, docker.versionCmd().exec(), host));
        return new Facts(facts, info.getContainersRunning() == null ? 0 : info.getContainersRunning());
    }

    private Map<Integer, String> usedPorts(List<Container> containers, boolean local) {
        Map<Integer, String> used = new TreeMap<>();
        if (local) {
            hostPorts.listening().forEach(port -> used.put(port, "another program"));
        }
        for (Container each : containers) {
            Containers.ports(each).forEach(port -> used.put(port, "container " + Containers.name(each)));
        }
        return Map.copyOf(used);
    }

    private static Map<String, String> names(List<Container> containers) {
        Map<String, String> projects = new HashMap<>();
        for (Container each : containers) {
            projects.put(Containers.name(each), each.getLabels().getOrDefault(Containers.PROJECT, ""));
        }
        return Map.copyOf(projects);
    }

    private static Set<String> images(List<Image> images) {
        return images.stream()
                .flatMap(each -> Stream.ofNullable(each.getRepoTags()).flatMap(Arrays::stream))
                .filter(each -> !each.startsWith("<none>"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
