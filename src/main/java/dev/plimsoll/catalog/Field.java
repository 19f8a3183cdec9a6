package dev.plimsoll.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a component's form.
 *
 * @param id unique in its component, as used on the terminal: {@code --set prometheus.port=9091}
 * @param label shown before the field
 * @param section title of the group it stands in
 * @param kind what its value is
 * @param defaultValue as it stands in the template
 * @param help a sentence, may be empty
 * @param advanced folded until asked for
 * @param joined whether it stands on the same line as the field before it (its label is then a short word between the two)
 * @param choices empty but for {@link FieldKind#CHOICE}
 * @param advice better values
 * @param place where the value stands in the template; null for a field that stands nowhere
 * @param syntax whose rules a duration or size follows
 * @param adaptations other defaults for machines where the plain one does not work; the first that fits counts
 */
public record Field(
        String id,
        String label,
        String section,
        FieldKind kind,
        String defaultValue,
        String help,
        boolean advanced,
        boolean joined,
        List<Choice> choices,
        List<Advice> advice,
        @Nullable Placement place,
        Syntax syntax,
        List<Adaptation> adaptations) {

    /** A field that stands nowhere and is the same on every machine. */
    public Field(
            String id,
            String label,
            String section,
            FieldKind kind,
            String defaultValue,
            String help,
            boolean advanced,
            boolean joined,
            List<Choice> choices,
            List<Advice> advice) {
        this(
                id,
                label,
                section,
                kind,
                defaultValue,
                help,
                advanced,
                joined,
                choices,
                advice,
                null,
                Syntax.COMPOSE,
                List.of());
    }

    /** Whether the value may be empty: the template then goes without what it stands in. */
    public boolean optional() {
        return place != null && place.without() != null;
    }

    /** Whether the value stands at such a place of its service, such as {@code isAt("container_name")}. */
    public boolean isAt(Object... lastSteps) {
        return place != null && place.endsWith(lastSteps);
    }
}
