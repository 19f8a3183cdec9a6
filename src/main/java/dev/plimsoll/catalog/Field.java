package dev.plimsoll.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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
 * @param accepted what it takes beyond its kind; null for all of that
 * @param needs other fields of the component and what must be found in their values, so that this one counts
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
        List<Adaptation> adaptations,
        @Nullable Accepted accepted,
        Map<String, Pattern> needs) {

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
                List.of(),
                null,
                Map.of());
    }

    /** Whether the value may be empty: the template then goes without what it stands in. */
    public boolean optional() {
        return place != null && place.mayBeEmpty();
    }

    /** Whether the value stands at such a place of its service, such as {@code isAt("container_name")}. */
    public boolean isAt(Object... lastSteps) {
        return place != null && place.endsWith(lastSteps);
    }

    /** Whether it stands in the compose file, where Compose fills in variables. */
    public boolean inCompose() {
        return place == null || place.file() == Placement.File.COMPOSE;
    }

    /** Whether it is a text that a container gets as it is typed: its dollar signs are not those of Compose. */
    public boolean keepsDollars() {
        return inCompose() && (kind == FieldKind.COMMAND || kind.hasSeveral());
    }

    /**
     * Whether it counts.
     *
     * @param values gives the values of the other fields by their ids
     */
    public boolean counts(UnaryOperator<String> values) {
        return needs.entrySet().stream()
                .allMatch(each ->
                        each.getValue().matcher(values.apply(each.getKey())).find());
    }
}
