package dev.plimsoll.form;

import dev.plimsoll.catalog.Component;
import dev.plimsoll.catalog.Placement;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form for a project as it is, on the machine as it is. */
final class StackForm implements AddForm {

    private final Situation situation;
    private final Components components;
    private final Scrapes scrapes;
    private final Waits waits;
    private final MissingLimits limits;
    private final Budget budget;
    private Destination destination;

    StackForm(Situation situation, Project project) {
        this.destination = usual(situation, project);
        this.situation = situation;
        this.components = new Components(situation);
        this.scrapes = new Scrapes(situation);
        this.waits = new Waits(situation, scrapes, this::scraperSelected);
        this.limits = new MissingLimits(situation);
        this.budget = new Budget(situation, components, limits, project);
    }

    private boolean scraperSelected() {
        return situation
                .scraper()
                .map(Component::id)
                .filter(components::isSelected)
                .isPresent();
    }

    @Override
    public List<Component> components() {
        return components.components();
    }

    @Override
    public boolean isSelected(String component) {
        return components.isSelected(component);
    }

    @Override
    public Optional<String> serviceOf(String component) {
        return components
                .find(component)
                .flatMap(each -> situation.serviceOf(each.component()))
                .map(Service::name);
    }

    @Override
    public void select(String component, boolean selected) {
        components.find(component).ifPresent(each -> each.select(selected));
    }

    @Override
    public List<FieldState> fields(String component) {
        return components.fields(component);
    }

    @Override
    public void set(String component, String field, String value) {
        components.find(component).ifPresent(each -> each.set(field, value));
    }

    @Override
    public List<ScrapeRow> scrapeRows() {
        return scrapes.rows();
    }

    @Override
    public void set(ScrapeRow row) {
        scrapes.set(row);
    }

    @Override
    public void add(ScrapeRow row) {
        scrapes.add(row);
    }

    @Override
    public void set(int index, ScrapeRow row) {
        scrapes.set(index, row);
    }

    @Override
    public void remove(int index) {
        scrapes.remove(index);
    }

    @Override
    public void selectScrapes(boolean selected) {
        scrapes.selectAll(selected);
    }

    @Override
    public List<HealthcheckRow> healthchecks() {
        return waits.healthchecks();
    }

    @Override
    public void set(HealthcheckRow row) {
        waits.set(row);
    }

    @Override
    public void selectHealthchecks(boolean selected) {
        waits.selectHealthchecks(selected);
    }

    @Override
    public List<WaitRow> waits() {
        return waits.waits();
    }

    @Override
    public void waitFor(String service, boolean selected) {
        waits.waitFor(service, selected);
    }

    @Override
    public List<LimitRow> limits() {
        return limits.rows();
    }

    @Override
    public void setLimit(String service, String memory) {
        limits.set(service, memory);
    }

    @Override
    public BudgetRow budget() {
        return budget.row();
    }

    @Override
    public void setBudget(boolean selected) {
        budget.select(selected);
    }

    @Override
    public void setBudget(String size) {
        budget.set(size);
    }

    /** Where components are already. */
    private static Destination usual(Situation situation, Project project) {
        boolean separate = situation.catalog().components().stream()
                .flatMap(each -> situation.serviceOf(each).stream())
                .flatMap(each -> situation.model().places().service(each.name()).stream())
                .anyMatch(each -> each.file().endsWith(Destination.FILE));
        if (!separate) {
            return Destination.COMPOSE_FILE;
        }
        boolean listed = project.composeFiles().stream().anyMatch(each -> each.endsWith(Destination.FILE));
        return listed ? Destination.ENV : Destination.INCLUDE;
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
    public List<String> problems() {
        return Stream.of(
                        components.problems(),
                        AddForm.super.problems(),
                        waits.problems(),
                        limits.problems(),
                        budget.problems())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public AddRequest toRequest() {
        Map<String, Map<String, String>> values = new LinkedHashMap<>();
        for (ComponentFields each : components.selected()) {
            Map<String, String> changes = each.changes();
            if (!changes.isEmpty()) {
                values.put(each.component().id(), Map.copyOf(changes));
            }
        }
        return new AddRequest(
                components.selected().stream()
                        .map(each -> each.component().id())
                        .toList(),
                Map.copyOf(values),
                scrapes(),
                waits.waitsFor(),
                waits.added(),
                budget.row().selected(),
                budget.asked(),
                limits.added(),
                destination,
                waits.checkedByImage(),
                scrapes.proposed());
    }

    /** Rows whose port cannot be read are told by their validation. */
    private List<AddRequest.Scrape> scrapes() {
        String global = globalInterval();
        return scrapes.rows().stream()
                .filter(ScrapeRow::selected)
                .flatMap(row -> Amounts.port(row.port())
                        .map(port -> new AddRequest.Scrape(
                                row.service(),
                                port,
                                row.path(),
                                row.interval().equals(global) ? "" : row.interval(),
                                row.options()))
                        .stream())
                .toList();
    }

    /** What a job without an interval of its own has. */
    private String globalInterval() {
        return situation
                .scraper()
                .flatMap(each -> components.find(each.id()))
                .flatMap(fields -> fields.component().fields().stream()
                        .filter(field -> field.place() != null
                                && field.place().file() == Placement.File.CONFIG
                                && field.isAt("global", "scrape_interval"))
                        .findFirst()
                        .map(fields::value))
                .orElse("");
    }
}
