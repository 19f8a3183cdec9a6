package dev.plimsoll.change;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.List;
import java.util.stream.Stream;

/** The addresses at which a Prometheus finds published ports by way of the host. */
final class AtHost {

    /** What containers call the host, or reach it by (Docker, Docker Desktop, Podman, the default bridge). */
    private static final List<String> NAMES =
            List.of(Reach.HOST, "gateway.docker.internal", "host.containers.internal", "172.17.0.1");

    private static final List<String> ITSELF = List.of("localhost", "127.0.0.1");

    private final Service prometheus;

    AtHost(Service prometheus) {
        this.prometheus = prometheus;
    }

    /** Of every port that a service publishes. */
    List<String> addresses(Service service) {
        return addresses(service.ports().stream());
    }

    /** Of one port of a service. */
    List<String> addresses(Service service, int port) {
        return addresses(service.ports().stream().filter(each -> each.target() == port));
    }

    private List<String> addresses(Stream<Port> ports) {
        return ports.filter(each -> each.protocol().equals("tcp"))
                .map(Reach::number)
                .filter(each -> !each.isEmpty())
                .flatMap(number -> names().map(name -> name + ":" + number))
                .toList();
    }

    private Stream<String> names() {
        return "host".equals(prometheus.networkMode())
                ? Stream.concat(NAMES.stream(), ITSELF.stream())
                : NAMES.stream();
    }
}
