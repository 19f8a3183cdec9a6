package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.catalog.QuotedWords;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Validation.Invalid;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a service can wait for another, and in words why not: what Compose would refuse, or wait for without end. */
final class WaitRules {

    private final Situation situation;
    private final Service service;

    WaitRules(Situation situation, Service service) {
        this.situation = situation;
        this.service = service;
    }

    /** Of a field that holds one condition, or several services with theirs. */
    Validation of(Field field, String value) {
        boolean none = field.kind() == FieldKind.CHOICE && value.equals("no");
        return none
                ? Rules.VALID
                : Rules.first(waits(field, value)
                        .map(each -> of(each.on(), each.condition()))
                        .toArray(Validation[]::new));
    }

    /** What speaks for those waits whose end the compose file does not tell, a sentence each. */
    List<String> evidence(Field field, String value) {
        return waits(field, value)
                .flatMap(each -> evidence(each.on(), each.condition()).stream())
                .toList();
    }

    /** @param condition such as {@code service_healthy} */
    private record Wait(String on, String condition) {}

    private static Stream<Wait> waits(Field field, String value) {
        return field.kind() == FieldKind.CHOICE
                ? Stream.of(new Wait(field.label(), value))
                : QuotedWords.of(value).stream().map(each -> new Wait(NewEntries.name(each), NewEntries.value(each)));
    }

    private Validation of(String on, String condition) {
        Optional<Service> other = situation.model().service(on);
        if (other.isEmpty()) {
            return new Invalid("The project has no service " + on + ".");
        }
        if (on.equals(service.name())) {
            return new Invalid("A service does not wait for itself.");
        }
        return Rules.first(cycle(on), condition.equals(WaitPart.HEALTHY) ? healthy(other.get()) : Rules.VALID);
    }

    private Validation cycle(String on) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        open.add(on);
        while (!open.isEmpty()) {
            String each = open.remove();
            for (String next : waitsFor(each)) {
                if (cameFrom.putIfAbsent(next, each) == null) {
                    open.add(next);
                }
            }
        }
        return cameFrom.containsKey(service.name())
                ? new Invalid(on + " waits for " + service.name() + through(on, cameFrom)
                        + " already; if each waits for the other, neither ever starts.")
                : Rules.VALID;
    }

    private Iterable<String> waitsFor(String name) {
        return situation
                .model()
                .service(name)
                .map(each -> each.dependsOn().keySet())
                .orElse(java.util.Set.of());
    }

    /** Who stands between the two. */
    private String through(String on, Map<String, String> cameFrom) {
        Deque<String> between = new ArrayDeque<>();
        String each = cameFrom.getOrDefault(service.name(), on);
        while (!each.equals(on)) {
            between.addFirst(each);
            each = cameFrom.getOrDefault(each, on);
        }
        return between.isEmpty() ? "" : " through " + String.join(" and ", between);
    }

    private Validation healthy(Service other) {
        boolean proved = situation.hasHealthcheck(other) || imageHasOne(other) || isAwaited(other);
        if (other.healthcheck() != null && other.healthcheck().disabled()) {
            return new Invalid("The healthcheck of " + other.name()
                    + " is switched off, so it never gets healthy, and Compose would not start " + service.name()
                    + ".");
        }
        return proved
                ? Rules.VALID
                : new Invalid("The file has no healthcheck for " + other.name() + nor(other)
                        + ", and only what has one gets healthy. Give it one first, or wait until it has started.");
    }

    private String nor(Service other) {
        return situation
                .image(other)
                .filter(each -> !each.isThere())
                .map(each -> ", nor has its image " + each.image() + " one")
                .orElse("");
    }

    private Optional<String> evidence(String on, String condition) {
        return situation
                .model()
                .service(on)
                .filter(each -> condition.equals(WaitPart.HEALTHY) && each.healthcheck() == null)
                .flatMap(other -> situation.builds().hasHealthcheck(other)
                        ? Optional.of(situation.builds().name(other) + " brings a healthcheck for " + on + ".")
                        : situation.brought(other).map(each -> "For " + on + ", its " + each.words()));
    }

    /** Of the components, cAdvisor's image brings one (google/cadvisor, {@code deploy/Dockerfile}). */
    private boolean imageHasOne(Service other) {
        return situation
                .catalog()
                .componentOf(other)
                .filter(each -> each.id().equals("cadvisor"))
                .isPresent();
    }

    /** Where others wait until it is healthy, its image has what the file does not say. */
    private boolean isAwaited(Service other) {
        return situation.model().services().stream()
                .anyMatch(each -> WaitPart.HEALTHY.equals(each.dependsOn().get(other.name())));
    }
}
