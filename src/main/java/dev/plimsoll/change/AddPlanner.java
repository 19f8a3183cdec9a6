package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.project.Project;
import java.util.List;

/** Plans what adding components to a project would write. */
public final class AddPlanner {

    private final Catalog catalog;

    /** Plans with those templates. */
    public AddPlanner(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Plans; reads the project's files, writes none.
     *
     * @param model of the project as it is now
     * @throws java.io.UncheckedIOException when a file that takes part cannot be read
     */
    public PlanResult plan(Project project, ComposeModel model, AddRequest request) {
        return new PlanResult.NotPlanned(List.of(new Finding(
                Finding.Level.ERROR,
                "Plans cannot be made yet.",
                "",
                catalog.components().size() + "",
                null)));
    }
}
