package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.Placement;
import java.util.List;
import java.util.Objects;

/** Where fields of a form stand in a service. */
final class Places {

    /** {@code services} and the service's name. */
    private static final int ABOVE = 2;

    private Places() {}

    static Placement of(Field field) {
        return Objects.requireNonNull(field.place(), field.id());
    }

    /** From the service down, without the place in a list. */
    static List<String> keys(Field field) {
        List<Object> steps = of(field).at().steps();
        return steps.subList(ABOVE, steps.size()).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** Whether it stands in an item of a list, and not in a key. */
    static boolean inList(Field field) {
        return of(field).at().steps().getLast() instanceof Integer;
    }
}
