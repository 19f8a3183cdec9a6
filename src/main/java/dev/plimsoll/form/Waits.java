package dev.plimsoll.form;

import dev.plimsoll.catalog.Syntax;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Validation.Invalid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Which services are waited for, and the healthchecks that this needs: Compose refuses to wait until a service is healthy that has no
 * healthcheck.
 */
final class Waits {

    private final Situation situation;
    private final Scrapes scrapes;
    private final BooleanSupplier anybodyWaits;
    private final HealthcheckIdeas ideas;
    private final Map<String, Boolean> wished = new HashMap<>();
    private final Map<String, HealthcheckRow> typed = new HashMap<>();
    private final Map<Question, HealthcheckRow> thought = new HashMap<>();

    /** What an idea depends on. */
    private record Question(String service, String port, String path, boolean guarded) {}

    /** @param anybodyWaits whether the component that waits is selected */
    Waits(Situation situation, Scrapes scrapes, BooleanSupplier anybodyWaits) {
        this.situation = situation;
        this.scrapes = scrapes;
        this.anybodyWaits = anybodyWaits;
        this.ideas = new HealthcheckIdeas(situation);
    }

    void waitFor(String service, boolean selected) {
        wished.put(service, selected);
    }

    List<WaitRow> waits() {
        return situation.ownServices().stream().map(this::wait).toList();
    }

    private WaitRow wait(Service service) {
        boolean wanted = isWanted(service);
        if (!situation.starts(service)) {
            return new WaitRow(
                    service.name(), wanted, "starts only with the profile " + String.join(" or ", service.profiles()));
        }
        if (situation.hasHealthcheck(service)) {
            String brought = situation
                    .brought(service)
                    .filter(each -> wanted)
                    .map(each -> "its " + each.words())
                    .orElse(null);
            return new WaitRow(service.name(), wanted, brought);
        }
        boolean added = wanted && healthcheck(service).selected();
        String none = service.healthcheck() == null ? "has no healthcheck" : "its healthcheck is switched off";
        String more = added ? ", one is added" : wanted ? ", so it cannot be waited for" : "";
        return new WaitRow(service.name(), added, wanted ? none + more : null);
    }

    /** Those that are scraped are waited for, unless somebody said otherwise. */
    private boolean isWanted(Service service) {
        return anybodyWaits.getAsBoolean() && wished.getOrDefault(service.name(), scrapes.isSelected(service.name()));
    }

    List<HealthcheckRow> healthchecks() {
        return situation.ownServices().stream()
                .filter(each -> isWanted(each) && each.healthcheck() == null && !situation.hasHealthcheck(each))
                .map(this::healthcheck)
                .toList();
    }

    void selectHealthchecks(boolean selected) {
        healthchecks()
                .forEach(row -> set(new HealthcheckRow(
                        row.service(),
                        selected && !row.test().isEmpty(),
                        row.test(),
                        row.interval(),
                        row.timeout(),
                        row.retries(),
                        row.startPeriod(),
                        row.because(),
                        row.validation())));
    }

    void set(HealthcheckRow row) {
        if (situation.ownService(row.service()).isPresent()) {
            typed.put(row.service(), row);
        }
    }

    private HealthcheckRow healthcheck(Service service) {
        if (service.healthcheck() != null) {
            return off(service);
        }
        HealthcheckRow idea = scrapes.row(service.name())
                .map(row -> thought.computeIfAbsent(
                        new Question(service.name(), row.port(), row.path(), HealthcheckIdeas.isGuarded(row)),
                        question -> ideas.idea(service, row)))
                .orElseGet(() -> off(service));
        HealthcheckRow row = typed.getOrDefault(service.name(), idea);
        return new HealthcheckRow(
                row.service(),
                row.selected(),
                row.test(),
                row.interval(),
                row.timeout(),
                row.retries(),
                row.startPeriod(),
                row.test().equals(idea.test()) ? idea.because() : ideas.need(),
                row.selected() ? validation(row) : Rules.VALID);
    }

    private static HealthcheckRow off(Service service) {
        return new HealthcheckRow(service.name(), false, "", "", "", "", "", "", Rules.VALID);
    }

    private static Validation validation(HealthcheckRow row) {
        return Rules.first(
                row.test().isBlank() ? MissingTest.ASKED_FOR : Rules.VALID,
                row.test().chars().anyMatch(Character::isISOControl) ? new Invalid("A test is one line.") : Rules.VALID,
                named("Every", Rules.duration(row.interval(), Syntax.COMPOSE, true)),
                named("Timeout", Rules.duration(row.timeout(), Syntax.COMPOSE, true)),
                named("Retries", Rules.count(row.retries())),
                named("Grace", Rules.duration(row.startPeriod(), Syntax.COMPOSE, false)));
    }

    private static Validation named(String number, Validation validation) {
        return switch (validation) {
            case Validation.Valid valid -> valid;
            case Invalid(String message) -> new Invalid(number + ": " + message);
        };
    }

    List<String> waitsFor() {
        return waits().stream().filter(WaitRow::selected).map(WaitRow::service).toList();
    }

    /** Those that are waited for and have their healthcheck out of their image. */
    Set<String> checkedByImage() {
        return waits().stream()
                .filter(WaitRow::selected)
                .flatMap(row -> situation.ownService(row.service()).stream())
                .filter(each -> situation.brought(each).isPresent())
                .map(Service::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that can be written; a number that cannot be read is told by the row. */
    List<AddRequest.AddedHealthcheck> added() {
        return healthchecks().stream()
                .filter(HealthcheckRow::selected)
                .flatMap(row -> added(row).stream())
                .toList();
    }

    private static Optional<AddRequest.AddedHealthcheck> added(HealthcheckRow row) {
        return Amounts.whole(row.retries())
                .map(retries -> new AddRequest.AddedHealthcheck(
                        row.service(), row.test(), row.interval(), row.timeout(), retries, row.startPeriod()));
    }

    /** What Compose would refuse, a sentence each. */
    List<String> problems() {
        return situation.ownServices().stream()
                .filter(each -> isWanted(each) && !situation.starts(each))
                .map(each -> situation.scraperTitle() + " cannot wait for " + each.name()
                        + ", which starts only with the profile " + String.join(" or ", each.profiles()) + ".")
                .toList();
    }
}
