package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.BudgetRow;
import dev.plimsoll.form.Destination;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.HealthcheckRow;
import dev.plimsoll.form.LimitRow;
import dev.plimsoll.form.ScrapeRow;
import dev.plimsoll.form.Validation;
import dev.plimsoll.form.WaitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is in the form at one moment.
 *
 * @param parts the components, in their order
 * @param scrapes the project's services as targets
 * @param healthchecks of services that need one
 * @param waits services that Prometheus may wait for
 * @param budget the memory budget
 * @param limits of services that have none
 * @param destination where the components are written
 * @param problems what stands against using it, a sentence each
 */
record FormView(
        List<Part> parts,
        List<ScrapeRow> scrapes,
        List<HealthcheckRow> healthchecks,
        List<WaitRow> waits,
        BudgetRow budget,
        List<LimitRow> limits,
        Destination destination,
        List<String> problems) {

    static final FormView EMPTY = new FormView(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new BudgetRow(false, 0, 0, null),
            List.of(),
            Destination.COMPOSE_FILE,
            List.of());

    /**
     * A component with what is in its fields.
     *
     * @param there the service that is it already; empty for none
     */
    record Part(Component component, boolean selected, List<FieldState> fields, String there) {

        /** One that is not there yet. */
        Part(Component component, boolean selected, List<FieldState> fields) {
            this(component, selected, fields, "");
        }

        /** Whether it can be added: one that is there already is edited instead. */
        boolean isNew() {
            return there.isEmpty();
        }

        /** The value of the first field of that id, empty where there is none. */
        String value(String field) {
            return fields.stream()
                    .filter(each -> each.field().id().equals(field))
                    .map(FieldState::value)
                    .findFirst()
                    .orElse("");
        }

        Stream<String> troubles() {
            return fields.stream()
                    .filter(each -> isWrong(each.validation()))
                    .map(each -> each.field().label() + " of " + component.title() + ": " + message(each.validation()));
        }

        long wrong() {
            return fields.stream().filter(each -> isWrong(each.validation())).count();
        }
    }

    static FormView of(AddForm form) {
        return new FormView(
                form.components().stream()
                        .map(each -> new Part(
                                each,
                                form.isSelected(each.id()),
                                List.copyOf(form.fields(each.id())),
                                form.serviceOf(each.id()).orElse("")))
                        .toList(),
                List.copyOf(form.scrapeRows()),
                List.copyOf(form.healthchecks()),
                List.copyOf(form.waits()),
                form.budget(),
                List.copyOf(form.limits()),
                form.destination(),
                List.copyOf(form.problems()));
    }

    /** What cannot be used, and where that is in the form's own words; the form's problems where it is none of the fields. */
    List<String> troubles() {
        List<String> found = parts.stream()
                .filter(Part::selected)
                .flatMap(Part::troubles)
                .collect(Collectors.toCollection(ArrayList::new));
        scrapes.stream()
                .filter(row -> row.selected() && isWrong(row.validation()))
                .forEach(row -> found.add("Scrape job of " + row.service() + ": " + message(row.validation())));
        healthchecks.stream()
                .filter(row -> row.selected() && isWrong(row.validation()))
                .forEach(row -> found.add("Healthcheck of " + row.service() + ": " + message(row.validation())));
        limits.stream()
                .filter(row -> isWrong(row.validation()))
                .forEach(row -> found.add("Limit of " + row.service() + ": " + message(row.validation())));
        return found.isEmpty() ? problems : List.copyOf(found);
    }

    Optional<Part> part(String component) {
        return parts.stream()
                .filter(each -> each.component().id().equals(component))
                .findFirst();
    }

    /** How many services are scraped; one may have several jobs. */
    long scraped() {
        return scrapes.stream()
                .filter(ScrapeRow::selected)
                .map(ScrapeRow::service)
                .distinct()
                .count();
    }

    boolean hasParts() {
        return parts.stream().anyMatch(Part::selected);
    }

    static boolean isWrong(Validation validation) {
        return switch (validation) {
            case Validation.Valid() -> false;
            case Validation.Invalid invalid -> true;
        };
    }

    /** Why the value cannot be used; empty where it can. */
    static String message(Validation validation) {
        return switch (validation) {
            case Validation.Valid() -> "";
            case Validation.Invalid(String message) -> message;
        };
    }
}
