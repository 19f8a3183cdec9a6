package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.ServiceEdit.SetItem;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.List;
import java.util.Optional;

/**
 * An item of a list that is there or not, such as a device.
 *
 * @param item as the template has it
 */
record ItemPart(ServiceText text, Field field, String item) implements EditPart {

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public String written(Field which) {
        return String.valueOf(spot().isPresent());
    }

    @Override
    public Optional<Written> where(Field which) {
        return spot().map(Spot::where);
    }

    private Optional<Spot> spot() {
        return text.items(Places.keys(field).getFirst()).stream()
                .filter(each -> each.text().equals(item) || each.text().startsWith(item + ":"))
                .findFirst();
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        boolean on = Boolean.parseBoolean(now.of(field));
        String written = on ? item : spot().map(Spot::text).orElse(item);
        return now.changed(field) ? List.of(new SetItem(text.service(), Places.keys(field), written, on)) : List.of();
    }
}
