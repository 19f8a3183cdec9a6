package dev.plimsoll.form;

import dev.plimsoll.form.AddRequest.AddedHealthcheck;
import dev.plimsoll.form.AddRequest.Scrape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts a {@link PlanFile} into a form. */
final class PlanFilling {

    private final PlanFile plan;
    private final AddForm form;
    private final List<String> notes = new ArrayList<>();

    PlanFilling(PlanFile plan, AddForm form) {
        this.plan = plan;
        this.form = form;
    }

    /** What does not fit the project comes back, a sentence each. */
    List<String> fill() {
        form.components()
                .forEach(each -> form.select(
                        each.id(),
                        plan.components().containsKey(each.id())
                                && form.serviceOf(each.id()).isEmpty()));
        plan.components().forEach((id, values) -> values.forEach((field, value) -> form.set(id, field, value)));
        scrape();
        waitFor();
        check();
        limit();
        budget();
        Destination into = plan.into();
        if (into != null) {
            form.setDestination(into);
        }
        return notes;
    }

    private void scrape() {
        List<Scrape> scrapes = plan.scrapes();
        if (scrapes == null) {
            return;
        }
        form.selectScrapes(false);
        Set<String> scraped = new HashSet<>();
        for (Scrape each : scrapes) {
            Optional<ScrapeRow> found = form.scrapeRows().stream()
                    .filter(row -> row.service().equals(each.service()))
                    .findFirst();
            found.ifPresentOrElse(
                    row -> put(filled(row, each), scraped.add(each.service())),
                    () -> notes.add(missing(each.service(), "scrapes")));
        }
    }

    private void put(ScrapeRow row, boolean first) {
        if (first) {
            form.set(row);
        } else {
            form.add(row);
        }
    }

    private static ScrapeRow filled(ScrapeRow row, Scrape job) {
        ScrapeRow filled =
                row.with(true).at(String.valueOf(job.port()), job.path()).every(job.interval());
        for (ScrapeOption option : ScrapeOption.values()) {
            filled = filled.with(option, job.option(option));
        }
        return filled;
    }

    private void waitFor() {
        List<String> waitsFor = plan.waitsFor();
        if (waitsFor == null) {
            return;
        }
        List<String> there = form.waits().stream().map(WaitRow::service).toList();
        there.forEach(each -> form.waitFor(each, waitsFor.contains(each)));
        waitsFor.stream().filter(each -> !there.contains(each)).forEach(each -> notes.add(missing(each, "waits for")));
    }

    private void check() {
        List<AddedHealthcheck> healthchecks = plan.healthchecks();
        if (healthchecks == null) {
            return;
        }
        form.selectHealthchecks(false);
        List<String> there = form.waits().stream().map(WaitRow::service).toList();
        List<String> without =
                form.healthchecks().stream().map(HealthcheckRow::service).toList();
        for (AddedHealthcheck each : healthchecks) {
            if (!there.contains(each.service())) {
                notes.add(missing(each.service(), "gives a healthcheck to"));
            } else if (without.contains(each.service())) {
                form.set(row(each));
            } else {
                notes.add("The plan gives a healthcheck to " + each.service()
                        + ", which has one or is not waited for; it was left out.");
            }
        }
    }

    private static HealthcheckRow row(AddedHealthcheck each) {
        return new HealthcheckRow(
                each.service(),
                true,
                each.test(),
                each.interval(),
                each.timeout(),
                String.valueOf(each.retries()),
                each.startPeriod(),
                "",
                Rules.VALID);
    }

    private void limit() {
        Map<String, String> limits = plan.limits();
        if (limits == null) {
            return;
        }
        List<String> without = form.limits().stream().map(LimitRow::service).toList();
        without.forEach(each -> form.setLimit(each, limits.getOrDefault(each, "")));
        limits.keySet().stream()
                .filter(each -> !without.contains(each))
                .forEach(each -> notes.add(
                        isThere(each)
                                ? "The plan gives a limit to " + each + ", which has one; it was left out."
                                : missing(each, "gives a limit to")));
    }

    private boolean isThere(String service) {
        return form.waits().stream().anyMatch(each -> each.service().equals(service))
                || form.components().stream().anyMatch(each -> form.serviceOf(each.id())
                        .filter(service::equals)
                        .isPresent());
    }

    private void budget() {
        switch (plan.budget()) {
            case null -> {}
            case "true" -> form.setBudget(true);
            case "false" -> form.setBudget(false);
            case String size -> form.setBudget(size);
        }
    }

    private static String missing(String service, String verb) {
        return "The plan " + verb + " " + service + ", which this project does not have; it was left out.";
    }
}
