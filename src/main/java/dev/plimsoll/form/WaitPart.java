package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.form.ServiceEdit.SetWait;
import dev.plimsoll.form.ServiceText.Named;
import dev.plimsoll.form.ServiceText.Spot;
import java.util.List;
import java.util.Optional;

/**
 * A service that this one waits for, and until when.
 *
 * @param field whose choices are the conditions
 * @param there the other service, as the file names it
 */
record WaitPart(ServiceText text, Field field, Named there) implements EditPart {

    static final String KEY = "depends_on";
    static final String HEALTHY = "service_healthy";
    private static final String STARTED = "service_started";

    @Override
    public List<Field> fields() {
        return List.of(field);
    }

    @Override
    public String written(Field which) {
        return condition().map(Spot::text).filter(each -> !each.isEmpty()).orElse(STARTED);
    }

    private Optional<Spot> condition() {
        return there.spot().at("condition");
    }

    @Override
    public Optional<Written> where(Field which) {
        return condition().or(() -> Optional.of(there.spot())).map(Spot::where);
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        String wanted = Places.of(field).written(now.of(field));
        return now.changed(field)
                ? List.of(new SetWait(text.service(), there.name(), wanted.isEmpty() ? null : wanted))
                : List.of();
    }
}
