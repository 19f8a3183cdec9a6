package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.engine.StackState;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code plimsoll ps}. */
@Command(name = "ps", description = "Show the services of a project with their states.")
final class PsCommand extends StackCommand {

    PsCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Exit run(Report report, Loaded project) {
        Optional<Words> unusable = EngineWords.of(project.workspace().engineStatus());
        if (unusable.isPresent()) {
            return report.refuse(unusable.get());
        }
        StackState state = project.workspace().stack().state(project.model());
        if (state.equals(StackState.EMPTY)) {
            return report.refuse(new Words(
                    "The Docker engine did not answer in time.",
                    "It was asked for the containers of the project.",
                    "Try again; docker ps says whether it answers at all."));
        }
        StateTable table = new StateTable(project.model(), state);
        report.lines(table.lines(report.coloured()));
        ObjectNode result = Report.object().put("project", project.model().name());
        table.json(result);
        report.json(result);
        return Exit.DONE;
    }
}
