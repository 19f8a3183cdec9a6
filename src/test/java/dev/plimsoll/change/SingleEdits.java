package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.compose.Mount;
import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.form.ServiceEdit.SetFlag;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetItem;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetLogging;
import dev.plimsoll.form.ServiceEdit.SetMount;
import dev.plimsoll.form.ServiceEdit.SetPort;
import dev.plimsoll.form.ServiceEdit.SetTag;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceEdit.SetWait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every single edit that a form can make, for a service that there is. */
final class SingleEdits {

    static final Port PORT = new Port("127.0.0.1", "39998", 3999, "tcp");
    private static final Healthcheck CHECK = new Healthcheck(
            List.of("CMD-SHELL", "wget -qO- http://127.0.0.1:80/ || exit 1"), "7s", "3s", 4, "11s", false);
    private static final Logging LOGS = new Logging("json-file", Map.of("max-size", "9m"));
    private static final Mount MOUNT = new Mount("bind", "./plimsoll.conf", "/etc/plimsoll.conf", true);

    /**
     * An edit.
     *
     * @param keys of the service that may differ after it
     * @param holds whether the service then is as it was asked for
     * @param back what takes it back; null where it changes what was there
     */
    record Case(
            String name,
            ServiceEdit edit,
            List<String> keys,
            Predicate<Service> holds,
            @Nullable ServiceEdit back) {}

    private SingleEdits() {}

    static List<Case> of(ComposeModel model, Service service) {
        List<Case> all = new ArrayList<>();
        String name = service.name();
        healthcheck(service, all);
        limits(service, all);
        if (service.networkMode() == null) {
            ports(service, all);
        }
        all.add(new Case(
                "label",
                new SetLabel(name, "prometheus.io/plimsoll", "it is"),
                List.of("labels"),
                each -> "it is".equals(each.labels().get("prometheus.io/plimsoll")),
                new SetLabel(name, "prometheus.io/plimsoll", null)));
        image(service, all);
        all.add(new Case(
                "logging",
                new SetLogging(name, LOGS),
                List.of("logging"),
                each -> LOGS.equals(each.logging()),
                service.logging() == null ? new SetLogging(name, null) : null));
        waits(model, service, all);
        if (!service.command().isEmpty()) {
            all.add(new Case(
                    "flag",
                    new SetFlag(name, "--plimsoll.flag", "on"),
                    List.of("command"),
                    each -> String.join(" ", each.command()).contains("--plimsoll.flag=on"),
                    new SetFlag(name, "--plimsoll.flag", null)));
        }
        all.add(new Case(
                "mount",
                new SetMount(name, MOUNT.target(), MOUNT),
                List.of("volumes"),
                each -> each.mounts().contains(MOUNT),
                new SetMount(name, MOUNT.target(), null)));
        all.add(new Case(
                "item",
                new SetItem(name, List.of("cap_add"), "SYS_PLIMSOLL", true),
                List.of("cap_add"),
                _ -> true,
                new SetItem(name, List.of("cap_add"), "SYS_PLIMSOLL", false)));
        return all;
    }

    private static void healthcheck(Service service, List<Case> all) {
        String name = service.name();
        Healthcheck there = service.healthcheck();
        List<String> keys = List.of("healthcheck");
        if (there == null || there.disabled()) {
            all.add(new Case(
                    "healthcheck",
                    new SetHealthcheck(name, CHECK),
                    keys,
                    each -> CHECK.equals(each.healthcheck()),
                    there == null ? new SetHealthcheck(name, null) : null));
            return;
        }
        Healthcheck other =
                new Healthcheck(there.test(), "77s", there.timeout(), there.retries(), there.startPeriod(), false);
        all.add(new Case(
                "interval",
                new SetHealthcheck(name, other),
                keys,
                each -> other.equals(each.healthcheck()),
                there.interval() == null ? new SetHealthcheck(name, there) : null));
        all.add(new Case(
                "no healthcheck", new SetHealthcheck(name, null), keys, each -> each.healthcheck() == null, null));
    }

    private static void limits(Service service, List<Case> all) {
        String name = service.name();
        boolean limited = service.limits().memoryBytes() != null;
        List<String> keys = List.of("deploy", "mem_limit", "cpus", "mem_reservation");
        all.add(new Case(
                "memory",
                new SetLimit(name, Resource.MEMORY, "777M"),
                keys,
                each -> Objects.equals(each.limits().memoryBytes(), 777L << 20),
                limited ? null : new SetLimit(name, Resource.MEMORY, null)));
        all.add(new Case(
                "cpus",
                new SetLimit(name, Resource.CPUS, "0.7"),
                keys,
                each -> Objects.equals(each.limits().cpus(), 0.7),
                service.limits().cpus() == null ? new SetLimit(name, Resource.CPUS, null) : null));
    }

    private static void ports(Service service, List<Case> all) {
        String name = service.name();
        all.add(new Case(
                "port",
                new SetPort(name, null, PORT),
                List.of("ports"),
                each -> each.ports().contains(PORT),
                new SetPort(name, PORT, null)));
        service.ports().stream()
                .limit(1)
                .forEach(first -> all.add(new Case(
                        "another port",
                        new SetPort(name, first, PORT),
                        List.of("ports"),
                        each -> each.ports().contains(PORT) && !each.ports().contains(first),
                        null)));
    }

    private static void image(Service service, List<Case> all) {
        String name = service.name();
        if (service.image() != null) {
            all.add(new Case(
                    "tag",
                    new SetTag(name, "9.9-plimsoll"),
                    List.of("image"),
                    each -> String.valueOf(each.image()).endsWith(":9.9-plimsoll"),
                    null));
        }
        all.add(new Case(
                "restart",
                ServiceEdit.restart(name, "on-failure"),
                List.of("restart"),
                each -> "on-failure".equals(each.restart()),
                service.restart() == null ? ServiceEdit.restart(name, null) : null));
        all.add(new Case(
                "container name",
                ServiceEdit.containerName(name, "plimsoll"),
                List.of("container_name"),
                each -> "plimsoll".equals(each.containerName()),
                service.containerName() == null ? ServiceEdit.containerName(name, null) : null));
        if (service.restart() != null) {
            all.add(new Case(
                    "no restart",
                    new SetValue(name, List.of("restart"), null),
                    List.of("restart"),
                    each -> each.restart() == null,
                    null));
        }
    }

    private static void waits(ComposeModel model, Service service, List<Case> all) {
        String name = service.name();
        model.services().stream()
                .map(Service::name)
                .filter(each -> !each.equals(name) && !service.dependsOn().containsKey(each))
                .findFirst()
                .ifPresent(other -> {
                    all.add(new Case(
                            "wait",
                            new SetWait(name, other, "service_started"),
                            List.of("depends_on"),
                            each -> "service_started".equals(each.dependsOn().get(other)),
                            new SetWait(name, other, null)));
                    all.add(new Case(
                            "wait for health",
                            new SetWait(name, other, "service_healthy"),
                            List.of("depends_on"),
                            each -> "service_healthy".equals(each.dependsOn().get(other)),
                            null));
                });
    }
}
