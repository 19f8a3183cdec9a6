package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.project.Project;
import java.util.List;

/** Plans how to take out of a project what adding components put in. */
public final class RemovePlanner {

    private final Catalog catalog;

    /** Plans with those templates. */
    public RemovePlanner(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Plans from the files alone. */
    public PlanResult plan(Project project, List<String> components) {
        return plan(project, components, List.of());
    }

    /**
     * Plans; where a file is as an earlier plan left it, it becomes what it was before that plan.
     *
     * @param components ids
     * @param remembered what earlier plans wrote, oldest first
     * @throws java.io.UncheckedIOException when a file that takes part cannot be read
     */
    public PlanResult plan(Project project, List<String> components, List<AppliedChange> remembered) {
        return new PlanResult.NotPlanned(List.of(new Finding(
                Finding.Level.ERROR,
                "Plans cannot be made yet.",
                "",
                catalog.components().size() + "",
                null)));
    }
}
