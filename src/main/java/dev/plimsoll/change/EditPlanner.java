package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.form.ServiceEdit;
import dev.plimsoll.project.Project;
import java.util.List;

/** Plans what changing services of a project would write. */
public final class EditPlanner {

    private final Catalog catalog;

    /** Plans with those templates. */
    public EditPlanner(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Plans; reads the project's files, writes none. The edits are made one after the other; where one cannot be made, nothing is, and
     * the findings say where, why, and what to do instead. What is true already changes nothing.
     *
     * <p>An edit goes to the last of the project's own compose files that writes the key, else to the first that has the service, and
     * there to the service's own mapping: what it has through an anchor or a merge key is written out first, and a finding says so.
     *
     * @param model of the project as it is now
     * @throws java.io.UncheckedIOException when a file that takes part cannot be read
     */
    public PlanResult plan(Project project, ComposeModel model, List<ServiceEdit> edits) {
        return new Editing(Planning.of(catalog, project, model)).plan(edits);
    }
}
