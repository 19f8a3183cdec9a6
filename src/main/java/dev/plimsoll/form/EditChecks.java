package dev.plimsoll.form;

import dev.plimsoll.catalog.Advice;
import dev.plimsoll.catalog.Dollars;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.compose.PortText;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.Validation.Invalid;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be said of the fields of a service: whether a value can be used, and what would be better. */
final class EditChecks {

    private static final Pattern WHATEVER = Pattern.compile("(?s)^.*\\z");

    private final Situation situation;
    private final Service service;
    private final Function<Object[], String> at;
    private final ScrapeRules scrapes;
    private final Predicate<String> overlies;
    private @Nullable List<Advice> ideas;

    /**
     * Of a service.
     *
     * @param at gives what is in the field at a place of the service
     * @param overlies whether a key of it lies over one that it inherits
     */
    EditChecks(
            Situation situation,
            Service service,
            Function<Object[], String> at,
            ScrapeRules scrapes,
            Predicate<String> overlies) {
        this.overlies = overlies;
        this.scrapes = scrapes;
        this.situation = situation;
        this.service = service;
        this.at = at;
    }

    /** Of a value that is not what the file says. */
    Validation of(Field field, String value) {
        if (value.isEmpty()) {
            boolean image = field.kind() == FieldKind.IMAGE && !overlies.test("image");
            boolean needed = image || (field.kind() == FieldKind.PORT && !field.inCompose());
            return needed ? new Invalid("A value is missing here.") : Rules.VALID;
        }
        if (field.inCompose() && EditFields.isPort(field)) {
            return published(field, value);
        }
        Validation conflict = field.inCompose() ? conflict(field, value) : scrapes.of(field, value);
        return Rules.first(Rules.of(field, value), conflict);
    }

    /** A port, or its address: Compose takes a variable that is empty, or that has both in one, and picks a port out of a range. */
    private Validation published(Field field, String value) {
        String known = Variables.hasAny(value) ? Variables.plain(value).orElse("") : value;
        if (known.isEmpty() && value.chars().noneMatch(Character::isISOControl)) {
            return Rules.VALID;
        }
        if (!Rules.isPort(field)) {
            return Rules.of(field, value);
        }
        PortText both = PortText.of(known + ":1");
        boolean held = both.address() != null && !known.equals(value);
        String port = held ? String.valueOf(both.published()) : known;
        List<Integer> range = PortRange.ports(port);
        boolean several = range.size() > 1 && port.endsWith("-" + range.getLast());
        return several ? Rules.VALID : Rules.first(Rules.of(field, port), conflict(field, port));
    }

    private Validation conflict(Field field, String value) {
        if (Rules.isPort(field)) {
            return port(value);
        }
        if (field.isAt("container_name")) {
            return name(value);
        }
        if (field.isAt(WaitPart.KEY)) {
            return new WaitRules(situation, service).of(field, value);
        }
        if (field.isAt(HealthcheckPart.KEY, "test", 0) && value.equals("none")) {
            return awaited();
        }
        if (field.isAt("reservations", "memory")) {
            return Conflicts.reserved(Amounts.bytes(value), Amounts.bytes(value("limits", "memory")));
        }
        return field.isAt("reservations", "cpus")
                ? Conflicts.reserved(Amounts.cores(value), Amounts.cores(value("limits", "cpus")))
                : Rules.VALID;
    }

    private String value(Object... steps) {
        return at.apply(steps);
    }

    private Stream<Service> others() {
        return situation.model().services().stream().filter(each -> !each.name().equals(service.name()));
    }

    /** Those that start whenever it does; a service of another profile may have what it has. */
    private Stream<Service> beside() {
        return others().filter(each ->
                each.profiles().isEmpty() || !Collections.disjoint(each.profiles(), service.profiles()));
    }

    private Validation port(String value) {
        Optional<Integer> wanted = Variables.plain(value).flatMap(Amounts::port);
        return beside().filter(each -> each.ports().stream()
                        .filter(port -> !port.protocol().equals("udp"))
                        .flatMap(port -> Situation.hostPorts(port).stream())
                        .anyMatch(port -> wanted.filter(port::equals).isPresent()))
                .findFirst()
                .<Validation>map(each ->
                        new Invalid("Port " + value + " is published by the service " + each.name() + " already."))
                .orElse(Rules.VALID);
    }

    private Validation name(String value) {
        return beside().filter(each -> value.equals(each.containerName()))
                .findFirst()
                .<Validation>map(
                        each -> new Invalid("The container of the service " + each.name() + " has that name already."))
                .orElse(Rules.VALID);
    }

    /** What speaks for waits until a service is healthy, a sentence each. */
    List<String> evidence(Field field, String value) {
        return field.isAt(WaitPart.KEY) ? new WaitRules(situation, service).evidence(field, value) : List.of();
    }

    private Validation awaited() {
        return others().filter(each -> WaitPart.HEALTHY.equals(each.dependsOn().get(service.name())))
                .findFirst()
                .<Validation>map(each -> new Invalid(each.name() + " waits until " + service.name()
                        + " is healthy, which it never is without a healthcheck."))
                .orElse(Rules.VALID);
    }

    /** What on this machine is in the way of a new value, though it can be written; a sentence. */
    Optional<String> onTheMachine(Field field, String value) {
        return Rules.isPort(field) && field.inCompose()
                ? Amounts.port(value)
                        .flatMap(situation.machine()::holder)
                        .map(holder -> "Port " + value + " is taken by " + holder
                                + " now; the service starts once it is free.")
                : Optional.empty();
    }

    List<String> notes(Field field, String value) {
        boolean several = field.kind() == FieldKind.COMMAND || field.kind().hasSeveral();
        List<String> evidence = evidence(field, value);
        if (!evidence.isEmpty()) {
            return evidence;
        }
        return several && (Variables.hasAny(value) || Dollars.haveVariable(value))
                ? List.of("As in the file: a $ begins a variable, which Compose fills in; $$ is a dollar sign.")
                : List.of();
    }

    List<Advice> advice(Field field, UnaryOperator<String> values) {
        String value = values.apply(field.id());
        Map<String, String> facts = situation.machine().facts();
        Stream<Advice> described = field.advice().stream().filter(each -> each.appliesTo(value, values, facts));
        boolean none = field.isAt(HealthcheckPart.KEY, "test", 0)
                && Places.of(field).written(value).isEmpty()
                && !situation.hasHealthcheck(service)
                && service.healthcheck() == null;
        return Stream.concat(described, none ? thought().stream() : Stream.empty())
                .toList();
    }

    /** Thought of once: it looks at every service of the project. */
    private List<Advice> thought() {
        List<Advice> known = ideas;
        if (known == null) {
            known = idea().stream().toList();
            ideas = known;
        }
        return known;
    }

    /** A healthcheck that fits its image. */
    private Optional<Advice> idea() {
        HealthcheckRow idea = HealthcheckIdeas.ofService(situation).idea(service, asked());
        if (idea.test().isEmpty()) {
            return Optional.empty();
        }
        String test = Dollars.written(idea.test());
        Map<String, String> also = new LinkedHashMap<>();
        also.put("healthcheck", test);
        also.put("healthcheck-interval", idea.interval());
        also.put("healthcheck-timeout", idea.timeout());
        also.put("healthcheck-retries", idea.retries());
        also.put("healthcheck-start-period", idea.startPeriod());
        return Optional.of(new Advice(
                WHATEVER,
                idea.because() + " It would be: " + test,
                "Use this test",
                Matcher.quoteReplacement("CMD-SHELL"),
                "",
                Map.of(),
                Map.of(),
                also));
    }

    /** Where it can be asked: for its metrics, else on its first port. */
    private ScrapeRow asked() {
        Optional<ScrapeRow> scraped = new Scrapes(situation).row(service.name()).filter(row -> Amounts.port(row.port())
                .isPresent());
        return scraped.orElseGet(
                () -> new ScrapeRow(service.name(), false, firstPort(), "/", "", "", null, Rules.VALID));
    }

    private String firstPort() {
        return Stream.of(
                        service.ports().stream().map(each -> each.target()),
                        service.expose().stream(),
                        situation.builds().exposed(service).stream())
                .flatMap(Function.identity())
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }
}
