package dev.plimsoll.cli;

import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.metrics.TargetsFeed;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plimsoll targets}. */
@Command(
        name = "targets",
        description = "Show the targets of the project's Prometheus, and why one is down.",
        footer = {"", "Ends with 1 when a target is down or Prometheus does not answer."})
final class TargetsCommand extends StackCommand {

    @Option(
            names = {"-w", "--watch"},
            description = "Show them anew every second, until Ctrl-C.")
    private boolean watch;

    TargetsCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Exit run(Report report, Loaded project) {
        Optional<URI> prometheus = project.workspace().stack().prometheus(project.model());
        if (prometheus.isEmpty()) {
            return report.refuse(new Words(
                    "The project has no Prometheus to ask.",
                    "It has no service of that kind with a port that is published on this machine.",
                    "Add one: plimsoll add prometheus"));
        }
        return watch ? follow(report, project, prometheus.get()) : once(report, project, prometheus.get());
    }

    private static Exit once(Report report, Loaded project, URI prometheus) {
        TargetsSnapshot snapshot = project.workspace().stack().targets(prometheus);
        String problem = snapshot.problem();
        if (problem != null) {
            return report.refuse(new Words(problem, "It was asked at " + prometheus + ".", "See plimsoll ps."));
        }
        TargetsTable table = new TargetsTable(project, snapshot);
        report.lines(table.lines(report.coloured()));
        report.json(table.json());
        return table.anyDown() ? Exit.REFUSED : Exit.DONE;
    }

    /** Ends with the process. */
    private static Exit follow(Report report, Loaded project, URI prometheus) {
        Redraw redraw = new Redraw(report.terminal());
        TargetsFeed.Watch follower = project.workspace().stack().watchTargets(prometheus, snapshot -> {
            TargetsTable table = new TargetsTable(project, snapshot);
            report.json(table.json());
            if (!report.isJson()) {
                redraw.show(table.lines(report.coloured()));
            }
        });
        try (follower) {
            new CountDownLatch(1).await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }
}
