package dev.plimsoll.catalog;

import java.util.List;

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
        List<Advice> advice) {}
