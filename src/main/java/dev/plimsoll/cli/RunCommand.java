package dev.plimsoll.cli;

import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.RunResult;
import dev.plimsoll.engine.RunResult.Cancelled;
import dev.plimsoll.engine.RunResult.Failed;
import dev.plimsoll.engine.RunResult.Succeeded;
import dev.plimsoll.engine.UpProgress;
import java.util.Optional;
import java.util.function.Consumer;

/** A command that has {@code docker compose} do something with the whole stack. */
abstract class RunCommand extends StackCommand {

    RunCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    final Loading load(Loader loader) {
        return loader.load();
    }

    @Override
    final Exit run(Report report, Loaded project) {
        Optional<Words> unusable = EngineWords.of(project.workspace().engineStatus());
        if (unusable.isPresent()) {
            return report.refuse(unusable.get());
        }
        Run run = begin(project, new ProgressPrinter(report));
        try (CancelOnInterrupt cancelling = new CancelOnInterrupt(run)) {
            return ended(report, project, run, cancelling.await());
        }
    }

    private Exit ended(Report report, Loaded project, Run run, RunResult result) {
        return switch (result) {
            case Succeeded done -> succeeded(report, project);
            case Cancelled stopped ->
                report.refuse(
                        new Words("Cancelled.", "What was done by then stays as it is.", "See it with plimsoll ps."));
            case Failed failed -> failed(report, run, failed);
        };
    }

    private static Exit failed(Report report, Run run, Failed failed) {
        String output = OutputEnd.of(run.output());
        if (!output.isEmpty()) {
            report.note("Compose printed last:\n" + output);
        }
        return report.refuse(new Words(failed.what(), failed.why(), failed.todo()));
    }

    abstract Run begin(Loaded project, Consumer<UpProgress> listener);

    abstract Exit succeeded(Report report, Loaded project);
}
