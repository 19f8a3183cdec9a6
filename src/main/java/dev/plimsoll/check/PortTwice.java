package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Place;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A port of this machine that two containers ask for. Compose accepts that; at {@code up} the engine refuses the second: "Bind for
 * 0.0.0.0:18080 failed: port is already allocated", also for {@code 127.0.0.1} beside every address, and for one service that names a
 * port twice. IPv4 and IPv6, and TCP and UDP, do not meet; of a range for one container port the engine takes a free one (ran with
 * Engine 28.5 and Compose 2.40).
 */
final class PortTwice implements Rule {

    @Override
    public String id() {
        return "port-twice";
    }

    @Override
    public void look(Scene scene, Found found) {
        Map<Integer, List<HostPort>> taken = new HashMap<>();
        Pairs pairs = new Pairs();
        for (Service service : scene.started()) {
            replicas(service, found);
            HostPort.of(service).forEach(each -> pairs.meet(each, taken));
        }
        pairs.tell(found, List.of());
        for (Service service : scene.waitingForProfile()) {
            Pairs extra = new Pairs();
            HostPort.of(service)
                    .forEach(each -> extra.meet(each, new HashMap<>(Map.of(each.number(), there(taken, each)))));
            extra.tell(found, service.profiles());
        }
    }

    private static List<HostPort> there(Map<Integer, List<HostPort>> taken, HostPort port) {
        return new ArrayList<>(taken.getOrDefault(port.number(), List.of()));
    }

    /** Each container of a service that is scaled wants the port for itself. */
    private static void replicas(Service service, Found found) {
        int replicas = Scene.replicas(service);
        Stream<Port> ports = HostPort.publishes(service) ? service.ports().stream() : Stream.empty();
        ports.filter(each -> !HostPort.numbers(each).isEmpty())
                .filter(each -> HostPort.numbers(each).size() < replicas)
                .findFirst()
                .ifPresent(port -> found.error(
                        service.name() + " runs " + replicas + " times, and each container would publish port "
                                + port.published() + ".",
                        "The engine gives a port of this machine to one container; the others do not start.",
                        "Publish a range of " + replicas + " ports, or no port, or run it once.",
                        found.item(service, "ports", String.valueOf(port.published()))));
    }

    /** The services that meet, each pair with the first port and how many more. */
    private static final class Pairs {

        private final Map<List<String>, List<HostPort>> met = new LinkedHashMap<>();

        void meet(HostPort port, Map<Integer, List<HostPort>> taken) {
            List<HostPort> there = taken.computeIfAbsent(port.number(), _ -> new ArrayList<>());
            there.stream().filter(port::meets).findFirst().ifPresent(other -> met.computeIfAbsent(
                            List.of(other.service().name(), port.service().name()), _ -> new ArrayList<>())
                    .add(port));
            there.add(port);
        }

        void tell(Found found, List<String> profiles) {
            met.forEach((pair, ports) -> tell(found, pair, ports, profiles));
        }

        private static void tell(Found found, List<String> pair, List<HostPort> ports, List<String> profiles) {
            HostPort first = Collections.min(ports, Comparator.comparingInt(HostPort::number));
            Service second = first.service();
            String more = ports.size() == 1 ? "" : " (and " + (ports.size() - 1) + " more)";
            String what = pair.getFirst().equals(pair.getLast())
                    ? second.name() + " publishes port " + first.number() + more + " of this machine twice."
                    : "Port " + first.number() + " of this machine" + more + " is published by " + pair.getFirst()
                            + " and by " + second.name() + ".";
            String why = "The engine gives a port to one container; Compose starts the other one and fails.";
            String todo = "Publish " + second.name() + " on another port.";
            Place place =
                    found.item(second, "ports", String.valueOf(first.port().published()));
            Fix fix = PortMove.of(found, ports);
            if (profiles.isEmpty()) {
                found.error(what, why, todo, place, fix);
            } else {
                found.warning(
                        what,
                        why + " It starts with the profile " + Phrases.list(profiles) + " only.",
                        todo,
                        place,
                        fix);
            }
        }
    }
}
