package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.ServiceEdit.SetLabel;
import dev.plimsoll.form.ServiceText.Named;
import java.util.List;
import java.util.Optional;

/**
 * A label of a service.
 *
 * @param there as the file has it
 */
record LabelPart(ServiceText text, Field field, Named there) implements EditPart {

    static final String KEY = "labels";

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public String written(Field which) {
        return there.value();
    }

    @Override
    public Optional<Written> where(Field which) {
        return Optional.of(there.spot().where());
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        String value = now.of(field);
        return now.changed(field)
                ? List.of(new SetLabel(text.service(), there.name(), value.isEmpty() ? null : value))
                : List.of();
    }
}
