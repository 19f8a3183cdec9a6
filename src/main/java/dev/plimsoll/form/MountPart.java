package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A mount that a component has by its template: whether it is there, or how it is mounted.
 *
 * @param template as the template mounts it
 */
record MountPart(ServiceText text, Field field, MountText template) implements EditPart {

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public String written(Field which) {
        Optional<MountText> there = item().map(MountText::of);
        if (field.kind() == FieldKind.FLAG) {
            return String.valueOf(there.isPresent());
        }
        String others = there.map(MountText::others).orElse("");
        return Places.of(field).value(others.isEmpty() ? "" : "," + others);
    }

    @Override
    public Optional<Written> where(Field which) {
        return item().map(Spot::where);
    }

    /** Whether the field has something to speak of. */
    boolean speaks() {
        return field.kind() == FieldKind.FLAG || item().isPresent();
    }

    private Optional<Spot> item() {
        return text.items("volumes").stream()
                .filter(each -> MountText.of(each).target().equals(template.target()))
                .findFirst();
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        if (!now.changed(field)) {
            return List.of();
        }
        MountText there = item().map(MountText::of).orElse(template);
        if (field.kind() == FieldKind.FLAG) {
            boolean on = Boolean.parseBoolean(now.of(field));
            return List.of(on ? template.set(text.service()) : there.remove(text.service()));
        }
        Stream<String> access = there.options().stream().filter(each -> each.equals("ro") || each.equals("rw"));
        Stream<String> wanted = Arrays.stream(
                        Places.of(field).written(now.of(field)).split(","))
                .filter(each -> !each.isEmpty());
        return List.of(there.with(Stream.concat(access, wanted).toList()).set(text.service()));
    }
}
