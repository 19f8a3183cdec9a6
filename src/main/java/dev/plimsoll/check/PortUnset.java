package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.SetPort;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A published port that hangs on a variable without a value: Compose warns and goes on, and the engine picks a port at random, another
 * at each start ({@code "${PORT}:80"} became 32768; ran with Compose 2.40). Known only where Compose resolved the project.
 */
final class PortUnset implements Rule {

    /** A variable without a default. */
    static final String BARE = "\\$(?:(?<name>\\w+)|\\{(?<braced>\\w+)(?::?-)?})";

    private static final Pattern VARIABLE = Pattern.compile(BARE);

    @Override
    public String id() {
        return "port-unset";
    }

    @Override
    public void look(Scene scene, Found found) {
        scene.eachResolved((resolved, written) -> look(resolved, written, found));
    }

    /** The variable gets the container's port as its default, or the next one above that is free. */
    private static @Nullable Fix withDefault(Service service, Port port, Found found) {
        String published = String.valueOf(port.published());
        Matcher variable = VARIABLE.matcher(published);
        Optional<Integer> free =
                variable.matches() ? found.free().from(service, port, port.target()) : Optional.empty();
        return free.map(number -> {
                    String preset = "${" + name(variable) + ":-" + number + "}";
                    return Fix.of(
                            "Write " + preset + " for " + published,
                            new SetPort(
                                    service.name(),
                                    port,
                                    new Port(port.hostIp(), preset, port.target(), port.protocol())));
                })
                .orElse(null);
    }

    /** The name of a variable, in braces or without. */
    static String name(Matcher variable) {
        String bare = variable.group("name");
        return bare == null ? variable.group("braced") : bare;
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
                        found.item(resolved, "ports", published),
                        withDefault(resolved, port, found));
            }
        }
    }
}
