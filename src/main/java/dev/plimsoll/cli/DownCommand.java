package dev.plimsoll.cli;

import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.UpProgress;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;

/** {@code plimsoll down}. */
@Command(name = "down", description = "Stop the stack and remove its containers; volumes are kept.")
final class DownCommand extends RunCommand {

    DownCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Run begin(Loaded project, Consumer<UpProgress> listener) {
        return project.workspace().stack().down(listener);
    }

    @Override
    Exit succeeded(Report report, Loaded project) {
        report.lines(List.of("The stack " + project.model().name() + " is down. Its volumes are kept."));
        report.json(Report.object().put("result", "stopped"));
        return Exit.DONE;
    }
}
