package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.cli.Proposal.NotPlanned;
import dev.plimsoll.cli.Proposal.Ready;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that changes files: shows its plan, asks, writes. */
abstract class ChangeCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "COMPONENT… [FOLDER]",
            arity = "0..*",
            hideParamSyntax = true,
            description = {
                "What it is about, such as prometheus, cadvisor or node-exporter;",
                "then the project's folder, the current one by default."
            })
    private List<String> arguments = List.of();

    @Option(names = "--dry-run", description = "Show the plan as a diff, write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "Write without asking.")
    private boolean yes;

    ChangeCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    final Exit run(Report report) {
        Optional<Words> wrong = begin();
        return wrong.isPresent() ? report.wrongUse(wrong.get()) : talk(report);
    }

    private Exit talk(Report report) {
        return switch (Positions.of(arguments, tools.parts().get().catalog(), needsComponents())) {
            case Positions.Senseless senseless -> report.wrongUse(senseless.words());
            case Positions.Named named -> new ChangeDialog(report, this, dryRun, yes).run(named);
        };
    }

    /** Makes a plan from the files as they are now. */
    final Proposal propose(Report report, Positions.Named named) {
        return switch (loader(named.folder()).load()) {
            case Loading.Refused refused -> new Proposal.Refused(refused.words());
            case Loaded loaded -> propose(report, loaded, named.components());
        };
    }

    /** Asks early what takes long; says what makes no sense before a project is looked at. */
    Optional<Words> begin() {
        return Optional.empty();
    }

    /** Whether the command is about components that are named. */
    boolean needsComponents() {
        return true;
    }

    abstract Proposal propose(Report report, Loaded project, List<String> components);

    abstract WriteResult write(Workspace workspace, ChangePlan plan, List<String> components);

    /** What to do after it was written, for people. */
    abstract String next();

    static Proposal proposal(Workspace workspace, PlanResult result, List<String> components) {
        return switch (result) {
            case PlanResult.Planned planned -> new Ready(workspace, planned.plan(), components);
            case PlanResult.NotPlanned refused -> new NotPlanned(refused.findings());
        };
    }
}
