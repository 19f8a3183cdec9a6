package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.project.Project;
import java.util.List;
import java.util.Set;

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
     * Plans; where a file is as an earlier plan left it, it becomes what it was before that plan, and elsewhere what was added is
     * edited out. Components that are not there are noted; those that were there before anything was added stay.
     *
     * @param components ids
     * @param remembered what earlier plans wrote, oldest first
     * @throws java.io.UncheckedIOException when a file that takes part cannot be read
     */
    public PlanResult plan(Project project, List<String> components, List<AppliedChange> remembered) {
        return plan(project, components, remembered, Set.of());
    }

    /**
     * The same.
     *
     * @param stayed components of which an earlier removal found that they were there before anything was added
     */
    public PlanResult plan(
            Project project, List<String> components, List<AppliedChange> remembered, Set<String> stayed) {
        return switch (ComposeReader.read(project)) {
            case ComposeReading.AsWritten written ->
                new Removal(Planning.of(catalog, project, written.model()), components, remembered, stayed).plan();
            case ComposeReading.Broken broken ->
                new PlanResult.NotPlanned(List.of(new Finding(
                        Finding.Level.ERROR,
                        broken.file().getFileName() + " cannot be read: " + broken.what(),
                        broken.why(),
                        "Correct the file, then plan again.",
                        new Place(broken.file(), broken.line()))));
        };
    }
}
