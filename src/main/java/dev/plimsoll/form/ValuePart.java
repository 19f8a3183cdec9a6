package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.form.ServiceEdit.Resource;
import dev.plimsoll.form.ServiceEdit.SetLimit;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A single value: a key such as {@code restart}, or a limit in whichever form the file has.
 *
 * @param field which
 * @param keys from the service down
 * @param on what a field that is on or off writes
 */
record ValuePart(ServiceText text, Field field, List<String> keys, String on) implements EditPart {

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public String written(Field which) {
        Optional<Spot> spot = spot();
        if (field.kind() == FieldKind.FLAG) {
            return String.valueOf(spot.map(Spot::text).filter(on::equals).isPresent());
        }
        return Places.of(field).value(spot.map(Spot::text).orElse(""));
    }

    @Override
    public Optional<Written> where(Field which) {
        return spot().map(Spot::where);
    }

    private Optional<Spot> spot() {
        return spellings().flatMap(each -> text.at(each).stream()).findFirst();
    }

    private Stream<List<String>> spellings() {
        String older = resource().map(Resource::older).orElse(null);
        return older == null ? Stream.of(keys) : Stream.of(keys, List.of(older));
    }

    private Optional<Resource> resource() {
        return Arrays.stream(Resource.values())
                .filter(each -> each.keys().equals(keys))
                .findFirst();
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        if (!now.changed(field)) {
            return List.of();
        }
        String value = value(now.of(field));
        return List.of(resource()
                .<ServiceEdit>map(each -> new SetLimit(text.service(), each, value))
                .orElseGet(() -> new SetValue(text.service(), keys, value)));
    }

    private @Nullable String value(String typed) {
        String value = Places.of(field).written(typed);
        if (field.kind() == FieldKind.FLAG) {
            return Boolean.parseBoolean(typed) ? on : null;
        }
        return value.isEmpty() ? null : value;
    }
}
