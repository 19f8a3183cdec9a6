package dev.plimsoll.check;

import dev.plimsoll.change.Fix;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.SetWait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Services that wait for each other. Compose refuses them: "dependency cycle detected: a -> b -> a"; links and shared namespaces count,
 * and so does a wait that is not required (ran with Compose 2.40).
 */
final class WaitCycle implements Rule {

    @Override
    public String id() {
        return "wait-cycle";
    }

    @Override
    public void look(Scene scene, Found found) {
        Set<String> done = new HashSet<>();
        for (Service service : scene.started()) {
            List<String> cycle = cycle(scene, service, new ArrayList<>(), done);
            if (!cycle.isEmpty()) {
                tell(scene, cycle, found);
                return;
            }
        }
    }

    private static List<String> cycle(Scene scene, Service service, List<String> way, Set<String> done) {
        int start = way.indexOf(service.name());
        if (start >= 0) {
            return List.copyOf(way.subList(start, way.size()));
        }
        if (done.contains(service.name())) {
            return List.of();
        }
        way.add(service.name());
        for (String next : service.dependsOn().keySet()) {
            Optional<Service> other = scene.model().service(next);
            List<String> found =
                    other.map(each -> cycle(scene, each, way, done)).orElse(List.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        way.removeLast();
        done.add(service.name());
        return List.of();
    }

    private static void tell(Scene scene, List<String> cycle, Found found) {
        Service last = scene.model().service(cycle.getLast()).orElseThrow();
        String what = cycle.size() == 1
                ? last.name() + " waits for itself."
                : Phrases.list(cycle) + " wait for each other, so none can start first.";
        found.error(
                what,
                "Compose refuses it; links, network_mode: service:… and the like make a service wait too.",
                "Take " + cycle.getFirst() + " out of what " + last.name() + " waits for.",
                found.at(last, "depends_on", cycle.getFirst()),
                cycle.size() == 1
                                && scene.written()
                                        .places()
                                        .inService(last.name(), "depends_on")
                                        .isPresent()
                        ? Fix.of(
                                "Take " + last.name() + " out of what it waits for itself",
                                new SetWait(last.name(), last.name(), null))
                        : null);
    }
}
