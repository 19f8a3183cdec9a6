package dev.plimsoll.check;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.PortRange;
import java.util.List;
import java.util.stream.Stream;

/**
 * A port of this machine that a service asks for.
 *
 * @param service that publishes it
 * @param port as it is published
 * @param number of it
 */
record HostPort(Service service, Port port, int number) {

    private static final List<String> NO_PORTS = List.of("host", "none");

    /** Those of a service whose numbers are known; where the engine chooses out of a range, it finds a free one. */
    static Stream<HostPort> of(Service service) {
        return publishes(service)
                ? service.ports().stream()
                        .flatMap(port -> fixed(port).map(number -> new HostPort(service, port, number)))
                : Stream.empty();
    }

    /** Whether its ports are published at all: in the network of the host or of another container, or in none, they are not. */
    static boolean publishes(Service service) {
        String mode = service.networkMode();
        return mode == null || !(NO_PORTS.contains(mode) || mode.matches("(service|container):.*"));
    }

    /** The numbers to choose from; none where they are not known before Compose resolves them. */
    static List<Integer> numbers(Port port) {
        return port.published() == null ? List.of() : PortRange.ports(port.published());
    }

    private static Stream<Integer> fixed(Port port) {
        List<Integer> numbers = numbers(port);
        return numbers.size() == 1 ? numbers.stream() : Stream.empty();
    }

    /** Whether both ask for the same port of the same address. */
    boolean meets(HostPort other) {
        return number == other.number
                && port.protocol().equals(other.port.protocol())
                && addressesMeet(address(port), address(other.port));
    }

    private static String address(Port port) {
        return port.hostIp() == null ? "" : port.hostIp();
    }

    /** No address is every address of IPv4 and of IPv6; the two have ports of their own. */
    private static boolean addressesMeet(String one, String other) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return true;
        }
        boolean six = one.contains(":");
        String every = six ? "::" : "0.0.0.0";
        return six == other.contains(":") && (one.equals(every) || other.equals(every));
    }
}
