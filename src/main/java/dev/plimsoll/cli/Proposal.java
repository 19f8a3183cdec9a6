package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Finding;
import dev.plimsoll.workspace.Workspace;
import java.nio.file.Path;
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

    /**
     * There is no plan.
     *
     * @param findings that say why
     * @param folder of the project
     */
    record NotPlanned(List<Finding> findings, Path folder) implements Proposal {}

    /** The project cannot be changed. */
    record Refused(Words words) implements Proposal {}

    /** The command makes no sense. */
    record WrongUse(Words words) implements Proposal {}
}
