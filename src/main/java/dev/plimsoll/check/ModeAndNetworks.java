package dev.plimsoll.check;

import dev.plimsoll.compose.Service;

/**
 * A service with {@code network_mode} and {@code networks}. Compose refuses it: "service a declares mutually exclusive `network_mode`
 * and `networks`", whatever the mode is (ran with Compose 2.40).
 */
final class ModeAndNetworks implements Rule {

    @Override
    public String id() {
        return "mode-and-networks";
    }

    @Override
    public void look(Scene scene, Found found) {
        for (Service service : scene.started()) {
            if (service.networkMode() != null && !service.networks().isEmpty()) {
                found.error(
                        service.name() + " has both network_mode: " + service.networkMode() + " and networks.",
                        "Compose refuses it: a container in such a network joins no other.",
                        "Keep one of the two.",
                        found.at(service, "network_mode"));
            }
        }
    }
}
