package dev.plimsoll.change;

import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit.SetFlag;
import dev.plimsoll.form.ServiceEdit.SetItem;
import dev.plimsoll.form.ServiceEdit.SetMount;
import java.util.List;

/** The edits of lists: flags, mounts, and others. */
final class ListEdits {

    private static final Mount MOUNT = new Mount("bind", "./plimsoll.conf", "/etc/plimsoll.conf", true);
    private static final String FLAG = "--plimsoll.flag";

    private final Service service;
    private final String name;
    private final Cases all = new Cases();

    private ListEdits(Service service) {
        this.service = service;
        this.name = service.name();
    }

    static Cases of(Service service) {
        ListEdits edits = new ListEdits(service);
        edits.lists();
        return edits.all;
    }

    private void lists() {
        if (!service.command().isEmpty()) {
            all.add(
                    "flag",
                    new SetFlag(name, FLAG, "on"),
                    "command",
                    each -> String.join(" ", each.command()).contains(FLAG + "=on"),
                    new SetFlag(name, FLAG, null),
                    Less.items("command", each -> each.asText().equals(FLAG + "=on")));
        }
        all.add(
                "mount",
                new SetMount(name, MOUNT.target(), MOUNT),
                "volumes",
                each -> each.mounts().stream().anyMatch(one -> one.target().equals(MOUNT.target()) && one.readOnly()),
                new SetMount(name, MOUNT.target(), null),
                Less.items("volumes", each -> each.path("target").asText().equals(MOUNT.target())));
        all.add(
                "item",
                new SetItem(name, List.of("cap_add"), "SYS_PLIMSOLL", true),
                "cap_add",
                _ -> true,
                new SetItem(name, List.of("cap_add"), "SYS_PLIMSOLL", false),
                Less.items("cap_add", each -> each.asText().equals("SYS_PLIMSOLL")));
    }
}
