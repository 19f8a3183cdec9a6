package dev.plimsoll.cli;

import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.FieldState;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options of {@code plimsoll add}, put into its form. */
final class AddOptions {

    private static final Pattern VALUE = Pattern.compile("([^.=]+)\\.([^=]+)=(.*)", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("(?i)\\d+(\\.\\d+)?\\s*[kmgt]?(i?b)?");

    private final AddForm form;
    private final boolean noScrape;
    private final List<String> scrapes;
    private final List<String> values;
    private final @Nullable String budget;
    private final Set<String> scraped = new HashSet<>();

    AddOptions(AddForm form, boolean noScrape, List<String> scrapes, List<String> values, @Nullable String budget) {
        this.form = form;
        this.noScrape = noScrape;
        this.scrapes = scrapes;
        this.values = values;
        this.budget = budget;
    }

    /** What makes no sense of them; empty when all do. */
    Optional<Words> apply() {
        if (noScrape) {
            form.selectScrapes(false);
            form.selectHealthchecks(false);
            form.waits().forEach(each -> form.waitFor(each.service(), false));
        }
        return first(scrapes, this::scrape).or(() -> first(values, this::set)).or(this::budget);
    }

    private static Optional<Words> first(List<String> texts, java.util.function.Function<String, Optional<Words>> use) {
        return texts.stream().map(use).flatMap(Optional::stream).findFirst();
    }

    private Optional<Words> scrape(String text) {
        return new ScrapeWords(form, scraped).put(text);
    }

    private Optional<Words> set(String text) {
        Matcher parts = VALUE.matcher(text);
        if (!parts.matches()) {
            return Optional.of(new Words(
                    "--set " + text + " cannot be understood.",
                    "",
                    "Write component.field=value, such as prometheus.port=9091."));
        }
        String component = parts.group(1);
        if (form.components().stream().noneMatch(each -> each.id().equals(component)) || !form.isSelected(component)) {
            return Optional.of(new Words(
                    "--set " + text + " is about a component that is not being added.",
                    "",
                    "Name " + component + " among the components, or leave the option out."));
        }
        return set(component, parts.group(2), parts.group(3));
    }

    private Optional<Words> set(String component, String field, String value) {
        List<FieldState> fields = form.fields(component);
        if (fields.stream().noneMatch(each -> each.field().id().equals(field))) {
            return Optional.of(new Words(
                    component + " has no field " + field + ".",
                    "Its fields and what is in them:\n" + list(fields),
                    ""));
        }
        form.set(component, field, value);
        return Optional.empty();
    }

    private static String list(List<FieldState> fields) {
        Table table = new Table(false);
        fields.forEach(each -> table.row(
                Ink.PLAIN,
                "  " + each.field().id(),
                each.value().lines().findFirst().orElse(""),
                each.field().label()));
        return String.join("\n", table.lines());
    }

    private Optional<Words> budget() {
        if (budget == null) {
            return Optional.empty();
        }
        if (!SIZE.matcher(budget.strip()).matches()) {
            return Optional.of(
                    new Words("--budget " + budget + " is not a size.", "", "Write a size such as 12G or 800M."));
        }
        form.setBudget(budget);
        return Optional.empty();
    }
}
