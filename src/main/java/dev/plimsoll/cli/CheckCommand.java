package dev.plimsoll.cli;

import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.change.Truth;
import dev.plimsoll.change.Truth.Verdict;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.workspace.Inspection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
            "With --fix, what was found and has one certain fix is put right: it shows the plan as a diff, asks, writes, and",
            "checks again. Where there is a choice, it is left to you.",
            "",
            "Examples:",
            "  plimsoll check",
            "  plimsoll check --files --strict --json > findings.json",
            "  plimsoll check --fix --dry-run > fixes.patch"
        })
final class CheckCommand extends StackCommand {

    @Option(names = "--files", description = "Look at the files alone, not at what runs or is on this machine.")
    private boolean filesOnly;

    @Option(names = "--strict", description = "Let warnings count as errors do.")
    private boolean strict;

    @Option(names = "--fix", description = "Put right what has one certain fix: show it as a diff, ask, write.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: show the plan as a diff, write nothing.")
    private boolean dryRun;

    @Option(
            names = {"-y", "--yes"},
            description = "With --fix: write without asking.")
    private boolean yes;

    CheckCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Exit run(Report report, Loaded project) {
        if (!fix && (dryRun || yes)) {
            return report.wrongUse(new Words(
                    "--dry-run and --yes go with --fix.",
                    "A check alone writes nothing.",
                    "Add --fix, or leave them out."));
        }
        if (!fix) {
            return check(report, project);
        }
        Inspection found = project.workspace().inspect(project.model(), !filesOnly);
        if (!FixDialog.canFix(found)) {
            report.note("Nothing that is found has one certain fix.");
            return check(report, project);
        }
        return fix(report, project, found);
    }

    private Exit fix(Report report, Loaded project, Inspection found) {
        FixDialog dialog = new FixDialog(report, !filesOnly);
        AtomicReference<@Nullable Inspection> first = new AtomicReference<>(found);
        Exit end = new ChangeDialog(report, dialog, dryRun, yes).run(() -> {
            Inspection known = first.getAndSet(null);
            return known == null ? dialog.propose(again()) : dialog.propose(project, known);
        });
        return end != Exit.DONE || dryRun
                ? end
                : switch (again()) {
                    case Loaded written -> check(report, written);
                    case Loading.Refused refused -> report.refuse(refused.words());
                };
    }

    private Exit check(Report report, Loaded project) {
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
