package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.UpProgress;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** {@code plimsoll up}. */
@Command(
        name = "up",
        description = "Start the stack, and wait until every service is running or healthy.",
        footer = {"", "Ctrl-C cancels."})
final class UpCommand extends RunCommand {

    UpCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Run begin(Loaded project, Consumer<UpProgress> listener) {
        return project.workspace().stack().up(listener);
    }

    @Override
    Exit succeeded(Report report, Loaded project) {
        StateTable table =
                new StateTable(project.model(), project.workspace().stack().state(project.model()));
        report.lines(List.of(""));
        report.lines(table.lines(report.coloured()));
        ObjectNode result = Report.object().put("result", "started");
        table.json(result);
        report.json(result);
        return Exit.DONE;
    }
}
