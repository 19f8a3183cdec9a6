package dev.plimsoll.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.InternetProtocol;
import com.github.dockerjava.api.model.Ports;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out how the running containers of a project are reached from this machine: one of each service. */
final class Addresses {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String SHARED = "container:";
    private static final Set<String> EVERYWHERE = Set.of("", "0.0.0.0", "::");
    private static final int NAME_OF_BRIDGE = 12;

    private final DockerApi api;
    private final boolean local;
    private final ListeningPorts listening;

    /** @param local whether the engine shares the ports of this machine */
    Addresses(DockerApi api, boolean local, ListeningPorts listening) {
        this.api = api;
        this.local = local;
        this.listening = listening;
    }

    List<ContainerAddress> of(String project) throws EngineUnreachableException, InterruptedException {
        return api.call(docker -> {
            Set<String> services = new HashSet<>();
            List<ContainerAddress> found = new ArrayList<>();
            for (Container each : docker.listContainersCmd()
                    .withLabelFilter(Map.of(Containers.PROJECT, project))
                    .exec()) {
                String service = Containers.service(each);
                if (service != null && services.add(service)) {
                    inspect(docker, each.getId()).ifPresent(one -> found.add(address(docker, service, one)));
                }
            }
            return List.copyOf(found);
        });
    }

    private ContainerAddress address(DockerClient docker, String service, InspectContainerResponse container) {
        String mode = String.valueOf(container.getHostConfig().getNetworkMode());
        InspectContainerResponse holder = mode.startsWith(SHARED)
                ? inspect(docker, mode.substring(SHARED.length())).orElse(container)
                : container;
        Set<Integer> ports = new TreeSet<>();
        Stream.ofNullable(container.getConfig().getExposedPorts())
                .flatMap(Arrays::stream)
                .filter(Addresses::isTcp)
                .forEach(each -> ports.add(each.getPort()));
        Long process = container.getState().getPidLong();
        // on a network that others use too, what listens may be theirs
        if (local && process != null && !mode.equals("host") && !mode.startsWith(SHARED)) {
            ports.addAll(listening.of(container.getId(), process));
        }
        return new ContainerAddress(
                service,
                container.getId(),
                String.valueOf(container.getState().getStartedAt()),
                local ? reached(holder, mode) : null,
                local ? published(holder) : Map.of(),
                Set.copyOf(ports));
    }

    private static @Nullable String reached(InspectContainerResponse holder, String mode) {
        if (mode.equals("host") || "host".equals(holder.getHostConfig().getNetworkMode())) {
            return LOOPBACK;
        }
        return holder.getNetworkSettings().getNetworks().values().stream()
                .filter(each ->
                        each.getIpAddress() != null && !each.getIpAddress().isEmpty())
                .filter(Addresses::isBridgedHere)
                .map(ContainerNetwork::getIpAddress)
                .findFirst()
                .orElse(null);
    }

    /** Whether this machine is on the network itself; if not, others may have these addresses where it looks for them. */
    private static boolean isBridgedHere(ContainerNetwork network) {
        try {
            String gateway = network.getGateway();
            String id = String.valueOf(network.getNetworkID());
            return (gateway != null
                            && !gateway.isEmpty()
                            && NetworkInterface.getByInetAddress(InetAddress.getByName(gateway)) != null)
                    || (id.length() >= NAME_OF_BRIDGE
                            && NetworkInterface.getByName("br-" + id.substring(0, NAME_OF_BRIDGE)) != null);
        } catch (SocketException | UnknownHostException odd) {
            return false;
        }
    }

    private static Map<Integer, String> published(InspectContainerResponse holder) {
        Map<Integer, String> published = new HashMap<>();
        Ports ports = holder.getNetworkSettings().getPorts();
        Map<ExposedPort, Ports.Binding[]> bindings = ports == null ? Map.of() : ports.getBindings();
        bindings.forEach((port, places) -> Stream.ofNullable(places)
                .flatMap(Arrays::stream)
                .filter(each -> isTcp(port) && each.getHostPortSpec() != null)
                .findFirst()
                .ifPresent(each -> published.put(port.getPort(), place(each))));
        return Map.copyOf(published);
    }

    private static String place(Ports.Binding binding) {
        String ip = binding.getHostIp() == null || EVERYWHERE.contains(binding.getHostIp())
                ? LOOPBACK
                : binding.getHostIp();
        return (ip.contains(":") ? "[" + ip + "]" : ip) + ":" + binding.getHostPortSpec();
    }

    private static boolean isTcp(ExposedPort port) {
        return port.getProtocol() == InternetProtocol.TCP;
    }

    /** Empty for a container that went away meanwhile. */
    private static Optional<InspectContainerResponse> inspect(DockerClient docker, String id) {
        try {
            return Optional.of(docker.inspectContainerCmd(id).exec());
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }
}
