package dev.plimsoll.ui.add;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.BudgetRow;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.HealthcheckRow;
import dev.plimsoll.form.LimitRow;
import dev.plimsoll.form.ScrapeRow;
import dev.plimsoll.form.WaitRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Takes what a person put into a form over into a newer one; what the project has no place for any more is left. */
final class Carry {

    private final AddForm from;
    private final AddForm to;

    private Carry(AddForm from, AddForm to) {
        this.from = from;
        this.to = to;
    }

    static void over(AddForm from, AddForm to) {
        Carry carry = new Carry(from, to);
        carry.components();
        carry.services();
        List<String> unlimited = Carry.names(to.limits(), LimitRow::service);
        from.limits().stream()
                .filter(each -> unlimited.contains(each.service()))
                .forEach(each -> to.setLimit(each.service(), each.memory()));
        to.setDestination(from.destination());
        BudgetRow budget = from.budget();
        if (!budget.text().equals(to.budget().text())) {
            to.setBudget(budget.text());
        }
        to.setBudget(budget.selected());
    }

    private void components() {
        from.components().forEach(component -> {
            to.select(component.id(), from.isSelected(component.id()));
            from.fields(component.id()).stream()
                    .filter(each -> !each.value().equals(each.initial()))
                    .forEach(each -> set(component.id(), each));
        });
    }

    private void set(String component, FieldState state) {
        to.set(component, state.field().id(), state.value());
    }

    private void services() {
        List<String> scrapes = names(to.scrapeRows(), ScrapeRow::service);
        Set<String> first = new HashSet<>();
        from.scrapeRows().stream()
                .filter(each -> scrapes.contains(each.service()))
                .forEach(each -> {
                    if (first.add(each.service())) {
                        to.set(each);
                    } else {
                        to.add(each);
                    }
                });
        List<String> waits = names(to.waits(), WaitRow::service);
        from.waits().stream()
                .filter(each -> waits.contains(each.service()))
                .forEach(each -> to.waitFor(each.service(), each.selected()));
        List<String> unwatched = names(to.healthchecks(), HealthcheckRow::service);
        from.healthchecks().stream()
                .filter(each -> unwatched.contains(each.service()))
                .forEach(to::set);
    }

    private static <T> List<String> names(List<T> rows, Function<T, String> name) {
        return rows.stream().map(name).toList();
    }
}
