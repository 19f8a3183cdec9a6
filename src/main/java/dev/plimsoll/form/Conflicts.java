package dev.plimsoll.form;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.form.Validation.Invalid;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Whether a value is in the way of another one: of the component, of the other components, of the project, of the machine. */
final class Conflicts {

    private static final Object[] NAME = {"container_name"};

    private final Situation situation;
    private final Collection<ComponentFields> all;

    Conflicts(Situation situation, Collection<ComponentFields> all) {
        this.situation = situation;
        this.all = all;
    }

    Validation of(ComponentFields fields, Field field, String value) {
        if (Rules.isPort(field)) {
            return port(fields, value);
        }
        if (field.isAt(NAME)) {
            return name(fields, value);
        }
        if (field.isAt("reservations", "memory")) {
            return reserved(Amounts.bytes(value), Amounts.bytes(fields.valueAt("limits", "memory")));
        }
        if (field.isAt("reservations", "cpus")) {
            return reserved(Amounts.cores(value), Amounts.cores(fields.valueAt("limits", "cpus")));
        }
        if (field.isAt("global", "scrape_timeout")) {
            return timeout(value, fields.valueAt("global", "scrape_interval"));
        }
        return field.kind() == FieldKind.LIST && field.isAt("command") ? flags(fields, field, value) : Rules.VALID;
    }

    /** Prometheus refuses a configuration whose timeout is longer than its interval. */
    private static Validation timeout(String timeout, String interval) {
        Optional<Long> most = Amounts.milliseconds(interval);
        return Amounts.milliseconds(timeout)
                        .filter(each -> most.isPresent() && each > most.get())
                        .isPresent()
                ? new Invalid("Prometheus takes no timeout that is longer than the interval, " + interval + ".")
                : Rules.VALID;
    }

    /** Most programs take a flag once; that which has a field of its own is put there. */
    private static Validation flags(ComponentFields fields, Field field, String value) {
        List<String> others = fields.component().command(fields.values(), field.id()).stream()
                .map(Conflicts::name)
                .toList();
        return QuotedWords.of(value).stream()
                .map(Conflicts::name)
                .filter(others::contains)
                .findFirst()
                .<Validation>map(flag -> new Invalid(flag + " is there already, from a field of its own or by itself."))
                .orElse(Rules.VALID);
    }

    private static String name(String flag) {
        return flag.replaceFirst("=.*", "").replaceFirst("^-+", "--");
    }

    private Validation port(ComponentFields fields, String value) {
        return Variables.plain(value)
                .flatMap(Amounts::port)
                .flatMap(port -> portHolder(fields, port))
                .<Validation>map(holder -> new Invalid("Port " + value + " is published by " + holder + " already."))
                .orElse(Rules.VALID);
    }

    private Optional<String> portHolder(ComponentFields fields, int port) {
        String text = String.valueOf(port);
        return Optional.ofNullable(situation.publishedPorts(fields.component()).get(port))
                .map(service -> "the service " + service)
                .or(() -> all.stream()
                        .filter(each -> each != fields && each.selected())
                        .filter(each -> each.component().fields().stream()
                                .anyMatch(other ->
                                        Rules.isPort(other) && each.value(other).equals(text)))
                        .map(each -> each.component().title())
                        .findFirst());
    }

    private Validation name(ComponentFields fields, String value) {
        Component component = fields.component();
        return situation
                .namedSo(value, component)
                .map(service -> "the service " + service)
                .or(() -> all.stream()
                        .filter(each -> each != fields && each.selected())
                        .filter(each -> !value.isEmpty() && each.valueAt(NAME).equals(value))
                        .map(each -> each.component().title())
                        .findFirst())
                .<Validation>map(holder -> new Invalid("The container of " + holder + " has that name already."))
                .orElse(Rules.VALID);
    }

    static <N extends Comparable<N>> Validation reserved(Optional<N> reserved, Optional<N> limit) {
        return reserved.isPresent() && limit.isPresent() && reserved.get().compareTo(limit.get()) > 0
                ? new Invalid("More than the limit cannot be reserved.")
                : Rules.VALID;
    }

    /** What on this machine is in the way of a value that can be written all the same; a sentence. */
    Optional<String> onTheMachine(Field field, String value) {
        if (Rules.isPort(field)) {
            return Amounts.port(value)
                    .flatMap(situation.machine()::holder)
                    .map(holder ->
                            "Port " + value + " is taken by " + holder + " now; the stack starts once it is free.");
        }
        return field.isAt(NAME)
                ? situation
                        .machine()
                        .elsewhere(value)
                        .map(owner -> "There is a container of that name already, " + owner
                                + "; the stack starts once it is gone.")
                : Optional.empty();
    }
}
