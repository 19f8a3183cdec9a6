package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.cli.Loading.Loaded;
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
        StateTable table = new StateTable(project.model(), project.workspace().state(project.model()));
        report.lines(table.lines(report.coloured()));
        ObjectNode result = Report.object().put("project", project.model().name());
        table.json(result);
        report.json(result);
        return Exit.DONE;
    }
}
