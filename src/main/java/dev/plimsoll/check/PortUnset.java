package dev.plimsoll.check;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import java.util.Optional;

/**
 * A published port that hangs on a variable without a value: Compose warns and goes on, and the engine picks a port at random, another
 * at each start ({@code "${PORT}:80"} became 32768; ran with Compose 2.40). Known only where Compose resolved the project.
 */
final class PortUnset implements Rule {

    @Override
    public String id() {
        return "port-unset";
    }

    @Override
    public void look(Scene scene, Found found) {
        if (scene.model().resolved()) {
            scene.started().forEach(service -> scene.written()
                    .service(service.name())
                    .ifPresent(written -> look(service, written, found)));
        }
    }

    private static void look(Service resolved, Service written, Found found) {
        for (Port port : written.ports()) {
            String published = port.published() == null ? "" : port.published();
            Optional<Port> real = resolved.ports().stream()
                    .filter(each -> each.published() == null
                            && each.target() == port.target()
                            && each.protocol().equals(port.protocol()))
                    .findFirst();
            if (published.contains("$") && real.isPresent()) {
                found.warning(
                        "The port of this machine for " + resolved.name() + ", " + published + ", has no value.",
                        "Compose goes on without it, and the engine picks a port at random, another at each start.",
                        "Write the variable into the file .env, or give it a default, such as ${PORT:-" + port.target()
                                + "}.",
                        found.item(resolved, "ports", published));
            }
        }
    }
}
