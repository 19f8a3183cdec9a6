package dev.plimsoll.cli;

import dev.plimsoll.change.PlanResult;
import dev.plimsoll.cli.Proposal.NotPlanned;
import dev.plimsoll.cli.Proposal.Ready;
import dev.plimsoll.workspace.Workspace;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** A command that shows a plan, asks, and writes it. */
abstract class PlanCommand extends ProjectCommand implements PlanWriter {

    @Option(names = "--dry-run", description = "Show the plan as a diff, write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Write without asking.")
    private boolean yes;

    PlanCommand(Cli.Tools tools) {
        super(tools);
    }

    /**
     * Shows, asks and writes.
     *
     * @param proposal makes a plan from the files as they are now
     */
    final Exit change(Report report, Supplier<Proposal> proposal) {
        return new ChangeDialog(report, this, dryRun, yes).run(proposal);
    }

    static Proposal proposal(Workspace workspace, PlanResult result, List<String> about) {
        return switch (result) {
            case PlanResult.Planned planned -> new Ready(workspace, planned.plan(), about);
            case PlanResult.NotPlanned refused ->
                new NotPlanned(refused.findings(), workspace.project().folder());
        };
    }
}
