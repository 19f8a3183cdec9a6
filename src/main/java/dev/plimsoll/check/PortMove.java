package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Fix.Step;
import dev.plimsoll.compose.Port;
import dev.plimsoll.form.ServiceEdit.SetPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Publishes ports of a service on other ones of this machine. */
final class PortMove {

    private PortMove() {}

    /** Null where a port is not a number in an item of its own, so that the text does not say which one would change. */
    static @Nullable Fix of(Found found, List<HostPort> ports) {
        String service = ports.getFirst().service().name();
        List<Step> steps = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (HostPort each : ports) {
            Optional<Integer> free = found.isItem(each)
                    ? found.free().above(each.service(), each.port(), each.number())
                    : Optional.empty();
            if (free.isEmpty()) {
                return null;
            }
            numbers.add(String.valueOf(free.get()));
            steps.add(new Step.InService(new SetPort(service, each.port(), on(each.port(), numbers.getLast()))));
        }
        return new Fix(
                "Publish " + service + " on port" + (numbers.size() == 1 ? " " : "s ") + Phrases.list(numbers), steps);
    }

    private static Port on(Port port, String published) {
        return new Port(port.hostIp(), published, port.target(), port.protocol());
    }
}
