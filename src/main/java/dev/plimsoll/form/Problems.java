package dev.plimsoll.form;

import dev.plimsoll.catalog.Component;
import java.util.ArrayList;
import java.util.List;

/** Collects what stands against using a form. */
final class Problems {

    private final List<String> found = new ArrayList<>();

    private Problems() {}

    static List<String> of(AddForm form) {
        Problems problems = new Problems();
        form.components().stream()
                .filter(each -> form.isSelected(each.id()))
                .forEach(each -> problems.fields(form, each));
        form.scrapeRows().stream()
                .filter(ScrapeRow::selected)
                .forEach(row -> problems.add("Scrape job of " + row.service(), row.validation()));
        form.healthchecks().stream()
                .filter(HealthcheckRow::selected)
                .forEach(row -> problems.add("Healthcheck of " + row.service(), row.validation()));
        return List.copyOf(problems.found);
    }

    private void fields(AddForm form, Component component) {
        for (FieldState state : form.fields(component.id())) {
            add(component.id() + "." + state.field().id(), state.validation());
        }
    }

    private void add(String where, Validation validation) {
        switch (validation) {
            case Validation.Valid() -> {}
            case Validation.Invalid(String message) -> found.add(where + ": " + message);
        }
    }
}
