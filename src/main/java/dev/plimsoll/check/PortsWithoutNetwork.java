package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceEdit.SetValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ports of a service that has no network of its own. In the host's network they are discarded ("Published ports are discarded when
 * using host network mode"), without a network they lead nowhere and nobody says so, and in the network of another container the engine
 * refuses them: "conflicting options: port publishing and the container type network mode" (ran with Engine 28.5 and Compose 2.40).
 */
final class PortsWithoutNetwork implements Rule {

    @Override
    public String id() {
        return "ports-without-network";
    }

    @Override
    public void look(Scene scene, Found found) {
        scene.started().stream().filter(each -> !each.ports().isEmpty()).forEach(each -> look(scene, each, found));
    }

    private static void look(Scene scene, Service service, Found found) {
        String mode = service.networkMode() == null ? "" : service.networkMode();
        if (mode.equals("host")) {
            found.warning(
                    "The ports of " + service.name() + " have no effect.",
                    "It is in the network of the host, so what it listens on is open there, under its own numbers.",
                    "Take ports out, or network_mode: host.",
                    found.at(service, "ports"),
                    without(service));
        } else if (mode.equals("none")) {
            found.warning(
                    "The ports of " + service.name() + " have no effect.",
                    "It has no network (network_mode: none).",
                    "Take ports out, or network_mode: none.",
                    found.at(service, "ports"),
                    without(service));
        } else if (mode.startsWith("service:") || mode.startsWith("container:")) {
            found.error(
                    service.name() + " publishes ports and is in the network of another container.",
                    "The engine refuses to create it: the ports belong to the container whose network it is.",
                    "Publish them on " + mode.substring(mode.indexOf(':') + 1) + ".",
                    found.at(service, "ports"),
                    moved(scene, service, mode));
        }
    }

    private static ServiceEdit none(Service service) {
        return new SetValue(service.name(), List.of("ports"), null);
    }

    private static Fix without(Service service) {
        return Fix.of("Take the ports of " + service.name() + " out", none(service));
    }

    /** The ports as they are written, on the service whose network it is; null where that is none of the project. */
    private static @Nullable Fix moved(Scene scene, Service service, String mode) {
        String owner = mode.substring(mode.indexOf(':') + 1);
        Optional<Service> written = scene.written().service(service.name());
        boolean has = mode.startsWith("service:")
                && scene.model().service(owner).filter(HostPort::publishes).isPresent();
        if (!has || written.isEmpty()) {
            return null;
        }
        Stream<ServiceEdit> ports = written.get().ports().stream().map(each -> new SetPort(owner, null, each));
        return Fix.of(
                "Publish the ports of " + service.name() + " on " + owner,
                Stream.concat(ports, Stream.of(none(service))).toArray(ServiceEdit[]::new));
    }
}
