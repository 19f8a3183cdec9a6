package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.SetNetwork;
import dev.plimsoll.form.ServiceEdit.SetWait;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The edits that lead to other things of the project: waits and networks. */
final class OtherEdits {

    private final ComposeModel model;
    private final Service service;
    private final String name;
    private final Cases all = new Cases();

    private OtherEdits(ComposeModel model, Service service) {
        this.model = model;
        this.service = service;
        this.name = service.name();
    }

    static Cases of(ComposeModel model, Service service) {
        OtherEdits edits = new OtherEdits(model, service);
        edits.waits();
        if (service.networkMode() == null) {
            edits.networks();
        }
        return edits.all;
    }

    private void waits() {
        other().ifPresent(other -> {
            Less less = Less.keys("depends_on", other);
            for (String condition : List.of("service_started", "service_healthy")) {
                all.add(
                        condition.equals("service_started") ? "wait" : "wait for health",
                        new SetWait(name, other, condition),
                        "depends_on",
                        each -> condition.equals(each.dependsOn().get(other)),
                        condition.equals("service_started") ? new SetWait(name, other, null) : null,
                        less);
            }
        });
        service.dependsOn().keySet().stream()
                .filter(each -> each.indexOf('$') < 0)
                .findFirst()
                .ifPresent(first -> all.add(
                        "less wait",
                        new SetWait(name, first, null),
                        "depends_on",
                        // links and the like may go on to say so
                        _ -> true,
                        null,
                        Less.keys("depends_on", first)));
    }

    /** A service that it can wait for: one that does not wait for it, however long the way. */
    private Optional<String> other() {
        return model.services().stream()
                .filter(each -> service.profiles().containsAll(each.profiles()))
                .map(Service::name)
                .filter(each -> !each.equals(name) && !service.dependsOn().containsKey(each))
                .filter(each -> !waits(each, new HashSet<>()))
                .findFirst();
    }

    private boolean waits(String from, Set<String> seen) {
        return from.equals(name)
                || seen.add(from)
                        && model.service(from).map(Service::dependsOn).orElse(Map.of()).keySet().stream()
                                .anyMatch(each -> waits(each, seen));
    }

    private void networks() {
        model.networks().stream()
                .filter(each -> !service.networks().contains(each) && each.indexOf('$') < 0)
                .findFirst()
                .ifPresent(network -> all.add(
                        "network",
                        new SetNetwork(name, network, true),
                        "networks",
                        each -> each.networks().contains(network),
                        service.networks().stream().allMatch("default"::equals)
                                ? null
                                : new SetNetwork(name, network, false),
                        Less.keys("networks", network)));
    }
}
