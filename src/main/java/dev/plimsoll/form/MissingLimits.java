package dev.plimsoll.form;

import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest.AddedLimit;
import dev.plimsoll.form.Validation.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Limits for services that are there and have none: offered, so that the budget counts them too. */
final class MissingLimits {

    private final Situation situation;
    private final Map<String, String> typed = new HashMap<>();

    MissingLimits(Situation situation) {
        this.situation = situation;
    }

    void set(String service, String memory) {
        typed.put(service, memory);
    }

    /** The project's own services first. */
    List<LimitRow> rows() {
        return services().map(Service::name).map(this::row).toList();
    }

    private Stream<Service> services() {
        Stream<Service> components = situation.model().services().stream()
                .filter(each -> situation.catalog().componentOf(each).isPresent());
        return Stream.concat(situation.ownServices().stream(), components)
                .filter(each -> each.limits().memoryBytes() == null);
    }

    private LimitRow row(String service) {
        String memory = typed.getOrDefault(service, "");
        return new LimitRow(service, memory, memory.isEmpty() ? Rules.VALID : Rules.memory(memory));
    }

    /** Bytes that a service will be limited to; none where nothing is typed that can be used. */
    long bytes(Service service) {
        return added().stream()
                .filter(each -> each.service().equals(service.name()))
                .mapToLong(AddedLimit::bytes)
                .sum();
    }

    List<AddedLimit> added() {
        return rows().stream().flatMap(row -> added(row).stream()).toList();
    }

    private static Optional<AddedLimit> added(LimitRow row) {
        return row.validation() instanceof Validation.Valid
                ? Amounts.bytes(row.memory()).map(bytes -> new AddedLimit(row.service(), row.memory(), bytes))
                : Optional.empty();
    }

    List<String> problems() {
        return rows().stream()
                .filter(each -> each.validation() instanceof Invalid)
                .map(each -> "Limit of " + each.service() + ": " + ((Invalid) each.validation()).message())
                .toList();
    }
}
