package dev.plimsoll.check;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.PortRange;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Ports of this machine that nobody has: no service of the project, whatever its profile, and no other container or program, as far as
 * the machine is known. What was given to one is not given to another.
 */
final class FreePorts {

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{\\w+:?-(\\d+(?:-\\d+)?)}");
    private static final int HIGHEST = 65_535;

    private final Scene scene;
    private final Set<Integer> taken = new HashSet<>();
    private final Map<List<Object>, Optional<Integer>> given = new HashMap<>();

    FreePorts(Scene scene) {
        this.scene = scene;
    }

    /** The next one above the port that a service publishes, the same whenever it is asked for; empty where there is none. */
    Optional<Integer> above(Service service, Port port, int number) {
        return given.computeIfAbsent(List.of(service.name(), port, number), _ -> take(number + 1));
    }

    /** That very port, else the next one above it. */
    Optional<Integer> from(Service service, Port port, int number) {
        return given.computeIfAbsent(List.of(service.name(), port, number), _ -> take(number));
    }

    private Optional<Integer> take(int from) {
        if (taken.isEmpty()) {
            Stream.concat(scene.everyService().stream(), scene.written().services().stream())
                    .flatMap(each -> each.ports().stream())
                    .forEach(each -> taken.addAll(numbers(each)));
            taken.addAll(scene.facts().usedPorts().keySet());
        }
        for (int each = from; each <= HIGHEST; each++) {
            if (taken.add(each)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static List<Integer> numbers(Port port) {
        String published = port.published() == null ? "" : port.published();
        Matcher preset = WITH_DEFAULT.matcher(published);
        return PortRange.ports(preset.matches() ? preset.group(1) : published);
    }
}
