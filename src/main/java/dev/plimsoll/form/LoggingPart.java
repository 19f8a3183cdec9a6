package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.compose.Logging;
import dev.plimsoll.form.ServiceEdit.SetLogging;
import dev.plimsoll.form.ServiceEdit.SetValue;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The logging of a service.
 *
 * @param driver the field of it
 * @param options fields of its options
 * @param there what the file says; null for nothing
 */
record LoggingPart(
        ServiceText text,
        Field driver,
        List<Field> options,
        @Nullable Logging there) implements EditPart {

    /** Drivers that have the same options. */
    private static final Set<String> FILES = Set.of("json-file", "local");

    @Override
    public List<Field> fields() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(driver), options.stream())
                .toList();
    }

    @Override
    public String written(Field field) {
        return Places.of(field).value(text.text(Places.keys(field)));
    }

    @Override
    public Optional<Written> where(Field field) {
        return text.at(Places.keys(field)).map(Spot::where);
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        boolean exists = there != null;
        if (!now.changed(driver) && exists) {
            return options.stream()
                    .filter(now::changed)
                    .<ServiceEdit>map(each -> new SetValue(text.service(), Places.keys(each), orNull(now.of(each))))
                    .toList();
        }
        boolean changed = now.changed(driver) || options.stream().anyMatch(now::changed);
        return changed ? List.of(new SetLogging(text.service(), wanted(now))) : List.of();
    }

    private @Nullable Logging wanted(Values now) {
        String wanted = Places.of(driver).written(now.of(driver));
        if (wanted.isEmpty() && now.changed(driver)) {
            return null;
        }
        Map<String, String> all = new LinkedHashMap<>();
        boolean alike = there != null && FILES.contains(wanted) && FILES.contains(there.driver());
        if (alike && there != null) {
            all.putAll(there.options());
        }
        options.stream().filter(each -> each.counts(now.values())).forEach(each -> {
            String option = Places.keys(each).getLast();
            all.remove(option);
            if (!now.of(each).isEmpty()) {
                all.put(option, now.of(each));
            }
        });
        return wanted.isEmpty() && all.isEmpty() ? null : new Logging(wanted, all);
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
