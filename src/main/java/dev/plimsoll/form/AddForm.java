package dev.plimsoll.form;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.catalog.Component;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.project.Project;
import java.util.List;
import java.util.Optional;

/**
 * The form that adds monitoring to a project: what can be set, what is in it, why, and whether it can be used. Any text may be set
 * into any field; what cannot be used is told by its {@link Validation} and never refused. Not safe for several threads at once.
 */
public interface AddForm {

    /**
     * A form with the defaults for that project on that machine.
     *
     * @param model as Compose resolves it, or as written
     */
    static AddForm create(Catalog catalog, ComposeModel model, Project project, EngineFacts facts) {
        return create(catalog, model, project, facts, LiveAnswers.NONE);
    }

    /**
     * A form with the defaults for that project on that machine.
     *
     * @param model as Compose resolves it, or as written
     * @param live what its running services answered when they were asked for metrics
     */
    static AddForm create(Catalog catalog, ComposeModel model, Project project, EngineFacts facts, LiveAnswers live) {
        Machine machine = new Machine(facts, model.name());
        return new StackForm(
                new Situation(catalog, model.withBases(project), machine, new BuildFiles(project), live), project);
    }

    /** What can be added, selected or not. */
    List<Component> components();

    /** Whether the component will be added. */
    boolean isSelected(String component);

    /** The service that is that component already, under whatever name; it cannot be added then. */
    Optional<String> serviceOf(String component);

    /** Adds the component, or leaves it out. */
    void select(String component, boolean selected);

    /** The fields of a component with what is in them, in the order of the form. */
    List<FieldState> fields(String component);

    /** Puts a value into a field; the field's initial value is what an untouched field has. */
    void set(String component, String field, String value);

    /** Every service of the project, scraped or not; the catalog's components have jobs of their own. */
    List<ScrapeRow> scrapeRows();

    /** Puts the values of a row into the job of its service; evidence, note and validation are made anew. */
    void set(ScrapeRow row);

    /** Puts in one more job of a service, for another of its ports; it stands in the rows from then on. */
    void add(ScrapeRow row);

    /**
     * Puts the values of a row into the job at a place of {@link #scrapeRows}.
     *
     * @param index from 0
     */
    void set(int index, ScrapeRow row);

    /**
     * Takes a job that was put in with {@link #add} away again; the first job of each service stays.
     *
     * @param index in {@link #scrapeRows}, from 0
     */
    void remove(int index);

    /** Scrapes every service that something speaks for, or none. */
    void selectScrapes(boolean selected);

    /** Scrapes a service, or does not. */
    default void selectScrape(String service, boolean selected) {
        scrapeRows().stream()
                .filter(row -> row.service().equals(service))
                .findFirst()
                .ifPresent(row -> set(row.with(selected)));
    }

    /**
     * Scrapes a service at that port and path.
     *
     * @return false where the project has no such service
     */
    default boolean scrape(String service, int port, String path) {
        return scrapeRows().stream()
                .filter(row -> row.service().equals(service))
                .findFirst()
                .map(row -> {
                    set(row.with(true).moved(String.valueOf(port), path));
                    return true;
                })
                .orElse(false);
    }

    /** Services that need a healthcheck, because Prometheus would wait for them. */
    List<HealthcheckRow> healthchecks();

    /** Puts the values of a row into the healthcheck of its service; reason and validation are made anew. */
    void set(HealthcheckRow row);

    /** Adds every healthcheck that is missing, or none. */
    void selectHealthchecks(boolean selected);

    /** The project's own services, waited for or not. */
    List<WaitRow> waits();

    /** Makes Prometheus wait for a service, or not. */
    void waitFor(String service, boolean selected);

    /** Services that are there and have no limit of memory, the project's own first. */
    List<LimitRow> limits();

    /** Gives a service that has none a limit of memory; empty leaves it without. */
    void setLimit(String service, String memory);

    /** The memory budget. */
    BudgetRow budget();

    /** Updates the budget comment, or leaves it as it is. */
    void setBudget(boolean selected);

    /**
     * Sets the memory budget itself, for the comment at the top of the file; where the file has none, one is written.
     *
     * @param size such as {@code 12G}
     */
    void setBudget(String size);

    /** Where the components are written. */
    Destination destination();

    /** Writes the components there. */
    void setDestination(Destination destination);

    /** What stands against using the form as it is, a sentence each; empty when nothing does. */
    default List<String> problems() {
        return Problems.of(this);
    }

    /** What the form asks for; fields that are as in the catalog are left out. */
    AddRequest toRequest();
}
