package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.project.Project;

/** Plans what adding components to a project would write. */
public final class AddPlanner {

    private final Catalog catalog;

    /** Plans with those templates. */
    public AddPlanner(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Plans; reads the project's files, writes none. What is there already is not added twice; where everything is, the plan has no
     * changes and a note says so.
     *
     * @param model of the project as it is now
     * @param request validated by the form it comes from
     * @throws java.io.UncheckedIOException when a file that takes part cannot be read
     */
    public PlanResult plan(Project project, ComposeModel model, AddRequest request) {
        return new Addition(Planning.of(catalog, project, model), request).plan();
    }
}
