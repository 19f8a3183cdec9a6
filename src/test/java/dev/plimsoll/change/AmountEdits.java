package dev.plimsoll.change;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetPort;
import java.util.Objects;

/** The edits of limits and of ports. */
final class AmountEdits {

    static final Port PORT = new Port("127.0.0.1", "39998", 3999, "tcp");

    private final Service service;
    private final String name;
    private final Cases all = new Cases();

    private AmountEdits(Service service) {
        this.service = service;
        this.name = service.name();
    }

    static Cases of(Service service) {
        AmountEdits edits = new AmountEdits(service);
        edits.limits();
        if (service.networkMode() == null) {
            edits.ports();
        }
        return edits.all;
    }

    private void limits() {
        boolean memory = service.limits().memoryBytes() != null;
        boolean cpus = service.limits().cpus() != null;
        all.add(
                "memory",
                new SetLimit(name, Resource.MEMORY, "777M"),
                "deploy",
                each -> Objects.equals(each.limits().memoryBytes(), 777L << 20),
                memory ? null : new SetLimit(name, Resource.MEMORY, null),
                Less.keys("deploy", "resources", "limits", "memory").and(Less.keys("mem_limit")));
        all.add(
                "cpus",
                new SetLimit(name, Resource.CPUS, "0.7"),
                "deploy",
                each -> Objects.equals(each.limits().cpus(), 0.7),
                cpus ? null : new SetLimit(name, Resource.CPUS, null),
                Less.keys("deploy", "resources", "limits", "cpus").and(Less.keys("cpus")));
        if (memory) {
            all.add(
                    "less memory",
                    new SetLimit(name, Resource.MEMORY, null),
                    "deploy",
                    each -> each.limits().memoryBytes() == null,
                    null,
                    Less.keys("deploy", "resources", "limits", "memory").and(Less.keys("mem_limit")));
        }
    }

    private void ports() {
        Less less = Less.items("ports", each -> port(each, PORT));
        all.add(
                "port",
                new SetPort(name, null, PORT),
                "ports",
                each -> each.ports().contains(PORT),
                new SetPort(name, PORT, null),
                less);
        if (service.ports().isEmpty()) {
            return;
        }
        Port first = service.ports().getFirst();
        Less both = Less.items("ports", each -> port(each, PORT) || port(each, first));
        all.add(
                "another port",
                new SetPort(name, first, PORT),
                "ports",
                each -> each.ports().contains(PORT) && !each.ports().contains(first),
                null,
                both);
        all.add(
                "less port",
                new SetPort(name, first, null),
                "ports",
                each -> !each.ports().contains(first),
                null,
                both);
    }

    private static boolean port(JsonNode resolved, Port port) {
        String published = String.valueOf(port.published());
        return resolved.path("target").asInt() == port.target()
                && (published.contains("$")
                        || published.equals("null")
                        || resolved.path("published").asText("").equals(published));
    }
}
