package dev.plimsoll.cli;

import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Truth;
import dev.plimsoll.change.Truth.Verdict;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.workspace.Inspection;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plimsoll check}. */
@Command(
        name = "check",
        description = {
            "Check whether a project works and is monitored as it should be: its files and what runs.",
            "Finds what Compose, the engine or Prometheus would refuse, or would do without a word."
        },
        footer = {
            "",
            "Ends with 1 when something falls short or is an error; what could not be checked is said and does not count.",
            "",
            "Examples:",
            "  plimsoll check",
            "  plimsoll check --files --strict --json > findings.json"
        })
final class CheckCommand extends StackCommand {

    @Option(names = "--files", description = "Look at the files alone, not at what runs or is on this machine.")
    private boolean filesOnly;

    @Option(names = "--strict", description = "Let warnings count as errors do.")
    private boolean strict;

    CheckCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Exit run(Report report, Loaded project) {
        Meanwhile<Inspection> inspection =
                Meanwhile.begin(() -> project.workspace().inspect(project.model(), !filesOnly));
        List<Truth> truths = project.workspace().check(project.model(), !filesOnly);
        Inspection found = inspection.await();
        boolean holds = holds(truths, found);
        CheckWords words = new CheckWords(project.workspace().project().folder(), truths, found);
        report.lines(words.lines(report.coloured()));
        report.json(words.json(holds));
        return holds ? Exit.DONE : Exit.REFUSED;
    }

    private boolean holds(List<Truth> truths, Inspection found) {
        Level least = strict ? Level.WARNING : Level.ERROR;
        return truths.stream().noneMatch(each -> each.verdict() == Verdict.FALLS_SHORT)
                && found.findings().stream().noneMatch(each -> each.level().compareTo(least) >= 0);
    }
}
