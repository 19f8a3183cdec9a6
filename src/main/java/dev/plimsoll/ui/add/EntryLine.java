package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.HealthcheckRow;
import dev.plimsoll.form.ScrapeRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An entry of the list on the left, in words.
 *
 * @param entry which
 * @param title its name
 * @param summary what it is or how it stands, a few words
 * @param selected whether it takes part
 * @param available whether it can take part at all
 * @param troubled whether a value in it cannot be used, or what it says is bad
 */
record EntryLine(Entry entry, String title, String summary, boolean selected, boolean available, boolean troubled) {

    static List<EntryLine> of(FormView form) {
        return Stream.concat(
                        form.parts().stream().map(EntryLine::component),
                        Stream.of(scrapes(form), healthchecks(form), budget(form)))
                .toList();
    }

    private static EntryLine component(FormView.Part part) {
        long wrong = part.selected() ? part.wrong() : 0;
        return new EntryLine(
                Entry.component(part.component().id()),
                part.component().title(),
                part.isNew() ? (wrong > 0 ? wrong(wrong) : purpose(part)) : "already there as " + part.there(),
                part.selected(),
                part.isNew(),
                wrong > 0);
    }

    private static String wrong(long count) {
        return count == 1 ? "1 value cannot be used" : count + " values cannot be used";
    }

    private static String purpose(FormView.Part part) {
        StringBuilder words = new StringBuilder(part.component().purpose());
        limit(part, FieldKind.SIZE).ifPresent(memory -> words.append(" · ").append(Sizes.spaced(memory)));
        // below one core it is no load worth a word
        limit(part, FieldKind.CPUS)
                .filter(cpus -> cpus.matches("[1-9]\\d*(\\.0+)?"))
                .map(cpus -> cpus.replaceFirst("\\.0+$", ""))
                .ifPresent(cpus -> words.append(", ").append(cpus).append(cpus.equals("1") ? " CPU" : " CPUs"));
        return words.toString();
    }

    /** The limit is the field that comes first in its line; what joins it is the reservation. */
    private static Optional<String> limit(FormView.Part part, FieldKind kind) {
        return part.fields().stream()
                .filter(each -> each.field().kind() == kind && !each.field().joined())
                .map(FieldState::value)
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static EntryLine scrapes(FormView form) {
        long wrong = form.scrapes().stream()
                .filter(ScrapeRow::selected)
                .filter(row -> FormView.isWrong(row.validation()))
                .count();
        long all = form.scrapes().stream().map(ScrapeRow::service).distinct().count();
        String summary = all == 0
                ? "the project has no services"
                : form.scraped() + " of " + all + (all == 1 ? " service" : " services");
        return new EntryLine(
                Entry.SCRAPES,
                "Scrape jobs",
                wrong > 0 ? wrong(wrong) : summary,
                form.scraped() > 0,
                all > 0,
                wrong > 0);
    }

    private static EntryLine healthchecks(FormView form) {
        List<HealthcheckRow> rows = form.healthchecks();
        long wrong = rows.stream()
                .filter(HealthcheckRow::selected)
                .filter(row -> FormView.isWrong(row.validation()))
                .count();
        String summary =
                switch (rows.size()) {
                    case 0 -> "none is needed";
                    case 1 -> rows.getFirst().service() + " has none";
                    default -> rows.size() + " services have none";
                };
        return new EntryLine(
                Entry.HEALTHCHECKS,
                "Healthchecks",
                wrong > 0 ? wrong(wrong) : summary,
                rows.stream().anyMatch(HealthcheckRow::selected),
                !rows.isEmpty(),
                wrong > 0);
    }

    private static EntryLine budget(FormView form) {
        Long budget = form.budget().budgetBytes();
        long total = form.budget().coreBytes() + form.budget().monitoringBytes();
        return new EntryLine(
                Entry.BUDGET,
                "Budget comment",
                budget == null ? "the file has none" : Sizes.of(total, budget),
                form.budget().selected(),
                budget != null || form.budget().machineBytes() != null,
                budget != null && total > budget);
    }
}
