package dev.plimsoll.form;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.AddedLimit;
import dev.plimsoll.form.AddRequest.Scrape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decided in a form, kept as a small YAML file that fits other projects and machines too: what it leaves out has there
 * the default that fits there.
 *
 * @param components what is added: id to field id to the value that was chosen
 * @param scrapes the services that are scraped, and no other; null leaves it to the form
 * @param waitsFor the services that Prometheus waits for, and no other; null leaves it to the form
 * @param healthchecks that services get, and no other; null leaves it to the form
 * @param budget a size such as {@code 12G}, {@code true} or {@code false} for whether the budget comment is updated; null leaves it to
 *     the form
 * @param into where the components are written; null leaves it to the form
 * @param limits of memory that services get that are there and have none, by their names, and no other; null leaves it to the form
 */
public record PlanFile(
        Map<String, Map<String, String>> components,
        @Nullable List<Scrape> scrapes,
        @Nullable List<String> waitsFor,
        @Nullable List<AddedHealthcheck> healthchecks,
        @Nullable String budget,
        @Nullable Destination into,
        @Nullable Map<String, String> limits) {

    /** One that leaves limits to the form, and where the components are written. */
    public PlanFile(
            Map<String, Map<String, String>> components,
            @Nullable List<Scrape> scrapes,
            @Nullable List<String> waitsFor,
            @Nullable List<AddedHealthcheck> healthchecks,
            @Nullable String budget) {
        this(components, scrapes, waitsFor, healthchecks, budget, null, null);
    }

    /** What came of reading one. */
    public sealed interface Reading {
        /** It is one. */
        record Read(PlanFile plan) implements Reading {}

        /**
         * It is none.
         *
         * @param line from 1
         * @param column from 1
         * @param what is wrong there, a sentence
         * @param todo what to do, a sentence; may be empty
         */
        record Unreadable(int line, int column, String what, String todo) implements Reading {}
    }

    /** Reads the text of one. Never throws, whatever the text is. */
    public static Reading read(String text, Catalog catalog) {
        return new PlanFileReader(catalog).read(text);
    }

    /**
     * What was decided in a form.
     *
     * @param untouched the same form as it was before anybody touched it; the same components are selected in it
     */
    public static PlanFile of(AddForm form, AddForm untouched) {
        form.components().forEach(each -> untouched.select(each.id(), form.isSelected(each.id())));
        AddRequest request = form.toRequest();
        AddRequest plain = untouched.toRequest();
        Map<String, Map<String, String>> components = new LinkedHashMap<>();
        form.components().stream()
                .filter(each -> form.isSelected(each.id()))
                .forEach(each -> components.put(each.id(), chosen(form, each.id())));
        return new PlanFile(
                components,
                request.scrapes().equals(plain.scrapes()) ? null : request.scrapes(),
                request.waitsFor().equals(plain.waitsFor()) ? null : request.waitsFor(),
                request.healthchecks().equals(plain.healthchecks()) ? null : request.healthchecks(),
                budget(form.budget(), untouched.budget()),
                form.destination() == untouched.destination() ? null : form.destination(),
                request.limits().equals(plain.limits()) ? null : limits(request.limits()));
    }

    private static Map<String, String> limits(List<AddedLimit> limits) {
        Map<String, String> all = new LinkedHashMap<>();
        limits.forEach(each -> all.put(each.service(), each.memory()));
        return all;
    }

    private static Map<String, String> chosen(AddForm form, String component) {
        return form.fields(component).stream()
                .filter(each -> !each.value().equals(each.initial()))
                .collect(Collectors.toMap(
                        each -> each.field().id(), FieldState::value, (first, second) -> first, LinkedHashMap::new));
    }

    private static @Nullable String budget(BudgetRow row, BudgetRow untouched) {
        if (row.selected() && !row.text().equals(untouched.text())) {
            return row.text();
        }
        return row.selected() == untouched.selected() ? null : String.valueOf(row.selected());
    }

    /** The text of it, which {@link #read} understands. */
    public String text() {
        return new PlanFileWriter(this).text();
    }

    /**
     * Puts it into a form. Components that are there already are not selected.
     *
     * @return what does not fit that project and was left out, a sentence each
     */
    public List<String> applyTo(AddForm form) {
        return new PlanFilling(this, form).fill();
    }
}
