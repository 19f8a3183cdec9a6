package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.form.BudgetRow;
import dev.plimsoll.form.Destination;
import dev.plimsoll.form.FieldState;
import dev.plimsoll.form.HealthcheckRow;
import dev.plimsoll.form.LimitRow;
import dev.plimsoll.form.ScrapeRow;
import dev.plimsoll.form.Validation;
import dev.plimsoll.form.WaitRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A form that keeps what is put into it, with a few plain rules. */
final class FakeForm implements AddForm {

    static final long GB = 1L << 30;

    /** Component to the service that is it already. */
    final Map<String, String> there = new HashMap<>();

    private String mailer = "";
    private Destination destination = Destination.COMPOSE_FILE;

    private final List<Component> components = DemoComponents.all();
    private final Set<String> selected = new TreeSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final Map<String, ScrapeRow> scrapes = new LinkedHashMap<>();
    private final Map<String, HealthcheckRow> healthchecks = new LinkedHashMap<>();
    private final Map<String, Boolean> waits = new LinkedHashMap<>();
    private boolean budget;
    private String budgetSize = "";

    /** With everything chosen, or nothing. */
    FakeForm(boolean all) {
        if (all) {
            components.forEach(each -> selected.add(each.id()));
        }
        budget = all;
        scrape("web-gateway", all, "3000", "published as 3000", null);
        scrape("order-api", all, "8000", "METRICS_PORT in its environment", "adds EXPOSE 8000 to its Dockerfile");
        scrape("fulfillment-worker", all, "2112", "EXPOSE 2112 in its Dockerfile", null);
        scrape("postgres", false, "", "postgres:17-alpine serves no metrics itself", null);
        set(new HealthcheckRow(
                "fulfillment-worker",
                all,
                "wget -qO- http://localhost:2112/health || exit 1",
                "5s",
                "3s",
                "3",
                "10s",
                "Prometheus waits for it, and it has none",
                new Validation.Valid()));
        List.of("web-gateway", "order-api", "fulfillment-worker").forEach(each -> waits.put(each, all));
        waits.put("postgres", false);
    }

    @Override
    public List<Component> components() {
        return components;
    }

    @Override
    public boolean isSelected(String component) {
        return selected.contains(component);
    }

    @Override
    public Optional<String> serviceOf(String component) {
        return Optional.ofNullable(there.get(component));
    }

    @Override
    public void select(String component, boolean chosen) {
        if (chosen) {
            selected.add(component);
        } else {
            selected.remove(component);
        }
    }

    @Override
    public List<FieldState> fields(String component) {
        return components.stream()
                .filter(each -> each.id().equals(component))
                .flatMap(each -> each.fields().stream())
                .map(field -> state(component, field))
                .toList();
    }

    private FieldState state(String component, Field field) {
        String value = values.getOrDefault(component + "." + field.id(), field.defaultValue());
        String why = component.equals("cadvisor") && field.id().equals("port")
                ? "8080 is taken by container blog-web-1."
                : null;
        return new FieldState(field, value, field.defaultValue(), why, valid(field.kind(), value));
    }

    private static Validation valid(FieldKind kind, String value) {
        return switch (kind) {
            case PORT -> port(value);
            case SIZE -> rule(value, "\\d+[MG]B?", "An amount such as 512M or 1G.");
            case COUNT -> rule(value, "[1-9]\\d*", "A whole number from 1.");
            case DURATION -> rule(value, "\\d+[smhd]", "A duration such as 15s or 7d.");
            case CPUS -> rule(value, "\\d+(\\.\\d+)?", "A number of cores such as 0.5.");
            case TEXT, IMAGE, COMMAND, CHOICE, FLAG, LIST, PAIRS -> new Validation.Valid();
        };
    }

    private static Validation port(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65_535
                ? new Validation.Valid()
                : new Validation.Invalid("A port is a number from 1 to 65535.");
    }

    private static Validation rule(String value, String pattern, String message) {
        return value.matches(pattern) ? new Validation.Valid() : new Validation.Invalid(message);
    }

    @Override
    public void set(String component, String field, String value) {
        values.put(component + "." + field, value);
    }

    @Override
    public List<ScrapeRow> scrapeRows() {
        return new ArrayList<>(scrapes.values());
    }

    private void scrape(String service, boolean chosen, String port, String because, @Nullable String note) {
        set(new ScrapeRow(
                service, chosen, port, port.isEmpty() ? "" : "/metrics", "", because, note, new Validation.Valid()));
    }

    @Override
    public void set(ScrapeRow row) {
        scrapes.put(
                row.service(),
                new ScrapeRow(
                        row.service(),
                        row.selected(),
                        row.port(),
                        row.path(),
                        row.interval(),
                        row.because(),
                        row.note(),
                        port(row.port()),
                        row.options()));
    }

    @Override
    public void add(ScrapeRow row) {
        throw new UnsupportedOperationException("the form itself is tested for that");
    }

    @Override
    public void set(int index, ScrapeRow row) {
        set(row);
    }

    @Override
    public void remove(int index) {
        throw new UnsupportedOperationException("the form itself is tested for that");
    }

    @Override
    public void selectScrapes(boolean chosen) {
        List.copyOf(scrapes.values()).stream()
                .filter(each -> !chosen || !each.port().isEmpty())
                .forEach(each -> set(each.with(chosen)));
    }

    @Override
    public List<HealthcheckRow> healthchecks() {
        return new ArrayList<>(healthchecks.values());
    }

    @Override
    public void set(HealthcheckRow row) {
        healthchecks.put(
                row.service(),
                new HealthcheckRow(
                        row.service(),
                        row.selected(),
                        row.test(),
                        row.interval(),
                        row.timeout(),
                        row.retries(),
                        row.startPeriod(),
                        row.because(),
                        rule(row.retries(), "[1-9]\\d*", "Retries are a whole number from 1.")));
    }

    @Override
    public void selectHealthchecks(boolean chosen) {
        List.copyOf(healthchecks.values())
                .forEach(row -> set(new HealthcheckRow(
                        row.service(),
                        chosen,
                        row.test(),
                        row.interval(),
                        row.timeout(),
                        row.retries(),
                        row.startPeriod(),
                        row.because(),
                        row.validation())));
    }

    @Override
    public List<WaitRow> waits() {
        return waits.entrySet().stream()
                .map(each -> new WaitRow(
                        each.getKey(),
                        each.getValue(),
                        each.getKey().equals("fulfillment-worker") ? "has no healthcheck, one is added" : null))
                .toList();
    }

    @Override
    public void waitFor(String service, boolean chosen) {
        waits.put(service, chosen);
    }

    @Override
    public List<LimitRow> limits() {
        return List.of(new LimitRow("mailer", mailer, rule(mailer, "|\\d+M", "A size such as 256M.")));
    }

    @Override
    public void setLimit(String service, String memory) {
        mailer = memory;
    }

    @Override
    public BudgetRow budget() {
        long monitoring = selected.isEmpty() ? 0 : GB + 300 * (GB / 1024);
        return budgetSize.isEmpty()
                ? new BudgetRow(budget, 5 * GB, monitoring, 12 * GB)
                : new BudgetRow(
                        budget,
                        5 * GB,
                        monitoring,
                        budgetSize.matches("\\d+G") ? GB * Integer.parseInt(budgetSize.replace("G", "")) : null,
                        true,
                        budgetSize,
                        16 * GB,
                        List.of("mailer"),
                        rule(budgetSize, "\\d+G", "An amount such as 12G."));
    }

    @Override
    public void setBudget(String size) {
        this.budgetSize = size;
    }

    @Override
    public void setBudget(boolean chosen) {
        budget = chosen;
    }

    @Override
    public Destination destination() {
        return destination;
    }

    @Override
    public void setDestination(Destination wanted) {
        destination = wanted;
    }

    @Override
    public AddRequest toRequest() {
        Map<String, Map<String, String>> set = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String[] names = key.split("\\.");
            set.computeIfAbsent(names[0], none -> new LinkedHashMap<>()).put(names[1], value);
        });
        return new AddRequest(
                components.stream()
                        .map(Component::id)
                        .filter(selected::contains)
                        .toList(),
                set,
                scrapes.values().stream()
                        .filter(ScrapeRow::selected)
                        .map(row -> new AddRequest.Scrape(
                                row.service(), Integer.parseInt(row.port()), row.path(), row.interval(), row.options()))
                        .toList(),
                waits.entrySet().stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .toList(),
                healthchecks.values().stream()
                        .filter(HealthcheckRow::selected)
                        .map(row -> new AddRequest.AddedHealthcheck(
                                row.service(),
                                row.test(),
                                row.interval(),
                                row.timeout(),
                                Integer.parseInt(row.retries()),
                                row.startPeriod()))
                        .toList(),
                budget);
    }
}
