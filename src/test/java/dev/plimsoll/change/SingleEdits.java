package dev.plimsoll.change;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Healthcheck;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.form.ServiceEdit.SetHealthcheck;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceEdit.SetLogging;
import dev.plimsoll.form.ServiceEdit.SetTag;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every single edit that a form can make, for a service that there is. */
final class SingleEdits {

    private static final Healthcheck CHECK = new Healthcheck(
            List.of("CMD-SHELL", "wget -qO- http://127.0.0.1:80/ || exit 1"), "7s", "3s", 4, "11s", false);
    private static final Logging LOGS = new Logging("json-file", Map.of("max-size", "9m"));

    /**
     * An edit.
     *
     * @param key of the service that it is about
     * @param holds whether the service then is as it was asked for
     * @param back what takes it back; null where it changes what was there
     * @param less takes out what the edit is about
     */
    record Case(
            String name,
            ServiceEdit edit,
            String key,
            Predicate<Service> holds,
            @Nullable ServiceEdit back,
            Less less) {

        /** The keys of the service that may differ in the text. */
        List<String> keys() {
            return key.equals("deploy") ? List.of(key, "mem_limit", "cpus", "mem_reservation") : List.of(key);
        }

        /** Whether it only takes something away. */
        boolean removes() {
            return name.startsWith("less ");
        }
    }

    private final Service service;
    private final String name;
    private final Cases all = new Cases();

    private SingleEdits(Service service) {
        this.service = service;
        this.name = service.name();
    }

    /** The services that the file itself writes, and does not only include. */
    static List<Service> own(Trial trial) {
        Set<String> names = new HashSet<>();
        if (YamlFile.read(trial.compose()) instanceof ReadResult.Read read) {
            read.file().documents().forEach(each -> names.addAll(Nodes.keys(Nodes.at(each, "services"))));
        }
        return trial.model().services().stream()
                .filter(each -> names.contains(each.name()))
                .toList();
    }

    static List<Case> of(ComposeModel model, Service service) {
        SingleEdits edits = new SingleEdits(service);
        edits.healthcheck();
        edits.labels();
        edits.scalars();
        edits.logging();
        edits.all.addAll(ListEdits.of(service));
        edits.all.addAll(AmountEdits.of(service));
        edits.all.addAll(OtherEdits.of(model, service));
        return edits.all.made();
    }

    private void healthcheck() {
        Healthcheck there = service.healthcheck();
        Less less = Less.keys("healthcheck");
        if (there == null || there.disabled()) {
            SetHealthcheck back = there == null ? new SetHealthcheck(name, null) : null;
            all.add(
                    "healthcheck",
                    new SetHealthcheck(name, CHECK),
                    "healthcheck",
                    each -> CHECK.equals(each.healthcheck()),
                    back,
                    less);
            return;
        }
        Healthcheck other =
                new Healthcheck(there.test(), "77s", there.timeout(), there.retries(), there.startPeriod(), false);
        all.add(
                "interval",
                new SetHealthcheck(name, other),
                "healthcheck",
                each -> each.healthcheck() != null
                        && List.of("77s", "1m17s").contains(each.healthcheck().interval()),
                there.interval() == null ? new SetHealthcheck(name, there) : null,
                Less.keys("healthcheck", "interval"));
        all.add(
                "less healthcheck",
                new SetHealthcheck(name, null),
                "healthcheck",
                each -> each.healthcheck() == null,
                null,
                less);
    }

    private void labels() {
        String key = "prometheus.io/plimsoll";
        Less less = Less.keys("labels", key);
        all.add(
                "label",
                new SetLabel(name, key, "it is"),
                "labels",
                each -> "it is".equals(each.labels().get(key)),
                new SetLabel(name, key, null),
                less);
        service.labels().keySet().stream()
                .sorted()
                .limit(1)
                .filter(each -> each.indexOf('$') < 0)
                .forEach(first -> all.add(
                        "less label",
                        new SetLabel(name, first, null),
                        "labels",
                        each -> !each.labels().containsKey(first),
                        null,
                        Less.keys("labels", first)));
    }

    private void scalars() {
        if (service.image() != null) {
            all.add(
                    "tag",
                    new SetTag(name, "9.9-plimsoll"),
                    "image",
                    each -> String.valueOf(each.image()).endsWith(":9.9-plimsoll"),
                    null,
                    Less.keys("image"));
        }
        Less restart = Less.keys("restart");
        all.add(
                "restart",
                ServiceEdit.restart(name, "on-failure"),
                "restart",
                each -> "on-failure".equals(each.restart()),
                service.restart() == null ? ServiceEdit.restart(name, null) : null,
                restart);
        if (service.restart() != null) {
            all.add(
                    "less restart",
                    new SetValue(name, List.of("restart"), null),
                    "restart",
                    each -> each.restart() == null,
                    null,
                    restart);
        }
        all.add(
                "container name",
                ServiceEdit.containerName(name, "plimsoll-" + name),
                "container_name",
                each -> ("plimsoll-" + name).equals(each.containerName()),
                service.containerName() == null ? ServiceEdit.containerName(name, null) : null,
                Less.keys("container_name"));
    }

    private void logging() {
        Less less = Less.keys("logging");
        boolean there = service.logging() != null;
        all.add(
                "logging",
                new SetLogging(name, LOGS),
                "logging",
                each -> LOGS.equals(each.logging()),
                there ? null : new SetLogging(name, null),
                less);
        if (there) {
            all.add("less logging", new SetLogging(name, null), "logging", each -> each.logging() == null, null, less);
        }
    }
}
