package dev.plimsoll.form;

import dev.plimsoll.catalog.Adaptation;
import dev.plimsoll.catalog.Dollars;
import dev.plimsoll.catalog.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be known of a field besides its value: what was not checked, and how dollar signs are read. */
final class FieldRemarks {

    /** What an engine may not tell although it answers: it is elsewhere, or new to us. The rest each of them tells. */
    private static final Set<String> MAY_BE_UNTOLD = Set.of("root-propagation", "storage-driver", "operating-system");

    private final Machine machine;

    FieldRemarks(Machine machine) {
        this.machine = machine;
    }

    List<String> of(Field field, String value) {
        List<String> found = new ArrayList<>();
        unchecked(field, value).ifPresent(found::add);
        if (field.keepsDollars()) {
            dollars(value).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    private Optional<String> unchecked(Field field, String value) {
        if (!machine.engine().known()) {
            return unasked(field, value);
        }
        Map<String, String> facts = machine.facts();
        if (field.adaptations().stream().anyMatch(each -> each.fits(facts))) {
            return Optional.empty();
        }
        String missing = field.adaptations().stream()
                .filter(FieldRemarks::changes)
                .map(each -> each.unknown(facts))
                .filter(each -> !each.isEmpty() && MAY_BE_UNTOLD.containsAll(each))
                .map(each -> String.join(" and the ", each).replace('-', ' '))
                .distinct()
                .collect(Collectors.joining(" and "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Not checked: the engine did not tell the " + missing + " of its machine.");
    }

    private static Optional<String> unasked(Field field, String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (Rules.isPort(field)) {
            return Optional.of("Not checked: no engine answered, so nobody knows whether port " + value + " is free.");
        }
        if (field.isAt("container_name")) {
            return Optional.of("Not checked: no engine answered, so nobody knows whether the name is free.");
        }
        boolean adapts = field.adaptations().stream().anyMatch(FieldRemarks::changes);
        return adapts
                ? Optional.of("Not checked: no engine answered, so nobody knows whether this works there.")
                : Optional.empty();
    }

    private static boolean changes(Adaptation adaptation) {
        return adaptation.value() != null;
    }

    private static Optional<String> dollars(String value) {
        if (Dollars.haveVariable(value)) {
            return Optional.of(
                    "Compose fills in what stands in ${ } when it reads the file; $${ } leaves it to the container.");
        }
        return Dollars.areDoubled(value)
                ? Optional.of(
                        "$ is written as $$, so that Compose leaves it to the container; ${NAME} is left to Compose.")
                : Optional.empty();
    }
}
