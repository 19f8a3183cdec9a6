package dev.plimsoll.change;

import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.project.Project;
import java.util.List;

/** Checks whether a project is monitored as it should be. */
public final class ProjectCheck {

    private final Catalog catalog;

    /** Checks for those components. */
    public ProjectCheck(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The truths, in their order: {@code config-accepted}, {@code targets-up}, {@code ports-answer}, {@code services-guarded},
     * {@code waits-healthy}.
     *
     * @param live what is known of the running stack; {@link LiveFacts#UNKNOWN} leaves those truths unknown that need it
     */
    public List<Truth> check(Project project, ComposeModel model, LiveFacts live) {
        return catalog.components().stream()
                .map(each -> new Truth(each.id(), "", Truth.Verdict.UNKNOWN, ""))
                .toList();
    }
}
