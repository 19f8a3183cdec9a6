package dev.plimsoll.cli;

import dev.plimsoll.cli.Loading.Loaded;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** A command that adds or removes components. */
abstract class ChangeCommand extends PlanCommand {

    @Parameters(
            paramLabel = "COMPONENT… [FOLDER]",
            arity = "0..*",
            hideParamSyntax = true,
            description = {
                "What it is about, such as prometheus, cadvisor or node-exporter;",
                "then the project's folder, the current one by default."
            })
    private List<String> arguments = List.of();

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
            case Positions.Named named -> change(report, () -> propose(report, named));
        };
    }

    /** Makes a plan from the files as they are now. */
    private Proposal propose(Report report, Positions.Named named) {
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
}
