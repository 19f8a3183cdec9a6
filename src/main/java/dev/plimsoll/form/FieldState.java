package dev.plimsoll.form;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.catalog.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field with what is in it.
 *
 * @param field what it is
 * @param value now
 * @param initial its default on this machine
 * @param why why the default is not the catalog's, or what on this machine is in the way of the value, as a sentence; null for nothing
 * @param validation of the value; of a field that does not count, valid
 * @param advice what would be better than the value
 * @param notes what else is to be known, a sentence each: what was not checked, how dollar signs are read
 * @param counts whether it counts with what is in the other fields; if not, it is written nowhere
 */
public record FieldState(
        Field field,
        String value,
        String initial,
        @Nullable String why,
        Validation validation,
        List<Advice> advice,
        List<String> notes,
        boolean counts) {
    /** A field that stands alone: its advice looks at nothing but its value. */
    public FieldState(Field field, String value, String initial, @Nullable String why, Validation validation) {
        this(
                field,
                value,
                initial,
                why,
                validation,
                field.advice().stream().filter(each -> each.appliesTo(value)).toList(),
                List.of(),
                true);
    }
}
