package dev.plimsoll.check;

import dev.plimsoll.compose.Service;

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
        scene.started().stream().filter(each -> !each.ports().isEmpty()).forEach(each -> look(each, found));
    }

    private static void look(Service service, Found found) {
        String mode = service.networkMode() == null ? "" : service.networkMode();
        if (mode.equals("host")) {
            found.warning(
                    "The ports of " + service.name() + " have no effect.",
                    "It is in the network of the host, so what it listens on is open there, under its own numbers.",
                    "Take ports out, or network_mode: host.",
                    found.at(service, "ports"));
        } else if (mode.equals("none")) {
            found.warning(
                    "The ports of " + service.name() + " have no effect.",
                    "It has no network (network_mode: none).",
                    "Take ports out, or network_mode: none.",
                    found.at(service, "ports"));
        } else if (mode.startsWith("service:") || mode.startsWith("container:")) {
            found.error(
                    service.name() + " publishes ports and is in the network of another container.",
                    "The engine refuses to create it: the ports belong to the container whose network it is.",
                    "Publish them on " + mode.substring(mode.indexOf(':') + 1) + ".",
                    found.at(service, "ports"));
        }
    }
}
