package dev.plimsoll.check;

import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Machine;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A port that another container or program of this machine holds now: {@code up} fails with "port is already allocated" or "address
 * already in use" until it is free. What the project's own containers hold is theirs.
 */
final class PortTaken implements Rule {

    @Override
    public String id() {
        return "port-taken";
    }

    @Override
    public void look(Scene scene, Found found) {
        Machine machine = scene.machine();
        for (Service service : scene.started()) {
            Set<Integer> told = new HashSet<>();
            HostPort.of(service)
                    .filter(each -> !each.port().protocol().equals("udp"))
                    .filter(each -> told.add(each.number()))
                    .forEach(each -> machine.holder(each.number()).ifPresent(holder -> tell(each, holder, found)));
        }
    }

    private static void tell(HostPort port, String holder, Found found) {
        found.warning(
                "Port " + port.number() + ", which " + port.service().name() + " publishes, is taken by " + holder
                        + " now.",
                "The stack starts once it is free.",
                "Stop " + (holder.startsWith("container ") ? "that container" : "that program") + ", or publish "
                        + port.service().name() + " on another port.",
                found.item(port.service(), "ports", String.valueOf(port.number())),
                PortMove.of(found, List.of(port)));
    }
}
