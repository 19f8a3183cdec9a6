package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Finding;
import dev.plimsoll.workspace.Workspace;
import java.util.List;

/** What came of proposing a change. */
sealed interface Proposal {
    /**
     * It can be shown.
     *
     * @param workspace what it is for
     * @param plan what would be written
     * @param components it is about
     */
    record Ready(Workspace workspace, ChangePlan plan, List<String> components) implements Proposal {}

    /** There is no plan; the findings say why. */
    record NotPlanned(List<Finding> findings) implements Proposal {}

    /** The project cannot be changed. */
    record Refused(Words words) implements Proposal {}

    /** The command makes no sense. */
    record WrongUse(Words words) implements Proposal {}
}
