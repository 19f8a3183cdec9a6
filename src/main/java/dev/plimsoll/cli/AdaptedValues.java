package dev.plimsoll.cli;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.FieldState;
import java.util.List;

/** Defaults that gave way on this machine, and why: what a form says beside the field. */
final class AdaptedValues {

    private AdaptedValues() {}

    static List<String> words(AddForm form, List<String> components) {
        return components.stream()
                .filter(form::isSelected)
                .flatMap(component -> form.fields(component).stream()
                        .filter(AdaptedValues::isAdapted)
                        .map(field -> words(component, field)))
                .toList();
    }

    private static boolean isAdapted(FieldState state) {
        return state.why() != null && state.value().equals(state.initial());
    }

    private static String words(String component, FieldState state) {
        String name = "note: " + component + "." + state.field().id();
        String plain = state.field().defaultValue();
        String value = state.value().equals(plain)
                ? " stays " + plain
                : " is " + state.value() + (plain.isEmpty() ? "" : ", not " + plain);
        return name + value + "\n  " + state.why();
    }
}
