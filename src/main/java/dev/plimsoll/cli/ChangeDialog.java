package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.cli.Proposal.NotPlanned;
import dev.plimsoll.cli.Proposal.Ready;
import dev.plimsoll.cli.Proposal.Refused;
import dev.plimsoll.cli.Proposal.WrongUse;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a plan, has it judged by Compose, asks, writes; and from the beginning where a file changed meanwhile. */
final class ChangeDialog {

    private static final int MOST_PLANS = 3;

    private final Report report;
    private final PlanWriter writer;
    private final boolean dryRun;
    private final boolean yes;

    ChangeDialog(Report report, PlanWriter writer, boolean dryRun, boolean yes) {
        this.report = report;
        this.writer = writer;
        this.dryRun = dryRun;
        this.yes = yes;
    }

    Exit run(Supplier<Proposal> proposal) {
        for (int plans = 1; plans <= MOST_PLANS; plans++) {
            Optional<Exit> end =
                    switch (proposal.get()) {
                        case Ready ready -> decide(ready);
                        case NotPlanned not -> Optional.of(notPlanned(not));
                        case Refused refused -> Optional.of(report.refuse(refused.words()));
                        case WrongUse wrong -> Optional.of(report.wrongUse(wrong.words()));
                    };
            if (end.isPresent()) {
                return end.get();
            }
        }
        return report.refuse(new Words(
                "The files keep changing, so nothing was written.",
                "Something writes them while they are planned for.",
                "Try again once it is done."));
    }

    /** Empty when it is to be planned again. */
    private Optional<Exit> decide(Ready ready) {
        PlanWords words = new PlanWords(ready.plan());
        if (words.isEmpty()) {
            report.note("Nothing to do: the files are already so.");
            words.findings().forEach(report::note);
            report.json(words.json("unchanged"));
            return Optional.of(Exit.DONE);
        }
        report.lines(words.diff(report.coloured()));
        PlanVerdict verdict = ready.workspace().judge(ready.plan(), ready.workspace()::engineFacts);
        PlanWords all = words.with(verdict.findings());
        all.findings().forEach(report::note);
        report.note(words.summary());
        if (dryRun && words.hidesLines()) {
            report.note("Files that may hold secrets are shown without the lines around a change:"
                    + " git apply takes this diff with --unidiff-zero.");
        }
        verdict.unchecked().forEach(each -> report.note("Not checked: " + each));
        return refusal(verdict).map(report::refuse).or(() -> write(ready, all));
    }

    /** Why the plan is not to be written, whoever asks for it. */
    private Optional<Words> refusal(PlanVerdict verdict) {
        return byCompose(verdict).or(() -> verdict.obstacle()
                .map(each -> new Words(
                        "The stack would not work after that, so nothing is written.",
                        Stream.of(each.what(), each.why())
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining("\n")),
                        each.todo())));
    }

    private Optional<Words> byCompose(PlanVerdict verdict) {
        return switch (verdict.compose()) {
            case ConfigResult.Rejected rejected ->
                Optional.of(new Words(
                        "Compose would not accept the project after that, so nothing is written.",
                        rejected.message(),
                        ""));
            case ConfigResult.Accepted accepted -> Optional.empty();
            case ConfigResult.Unavailable unavailable -> {
                report.note("Compose was not asked about it. " + unavailable.reason());
                yield Optional.empty();
            }
        };
    }

    private Optional<Exit> write(Ready ready, PlanWords words) {
        if (dryRun) {
            report.json(words.json("planned"));
            return Optional.of(Exit.DONE);
        }
        if (!yes && (report.isJson() || !report.terminal().canAsk())) {
            return Optional.of(report.refuse(new Words(
                    "Nothing is written without a yes.",
                    "There is no terminal to ask on.",
                    "Add --yes to write this plan, or --dry-run to only see it.")));
        }
        if (!yes && !report.terminal().agrees("Write " + words.files() + "?")) {
            report.note("Nothing was written.");
            return Optional.of(Exit.REFUSED);
        }
        return written(ready, words);
    }

    private Optional<Exit> written(Ready ready, PlanWords words) {
        ChangePlan plan = ready.plan();
        return switch (writer.write(ready.workspace(), plan, ready.components())) {
            case WriteResult.Written written -> {
                report.note("Written: " + names(plan, written.files()) + ". " + writer.next());
                report.json(words.json("written"));
                yield Optional.of(Exit.DONE);
            }
            case WriteResult.Stale stale -> {
                report.note(name(plan, stale.file()) + " changed meanwhile, so nothing was written; planned again.");
                yield Optional.empty();
            }
            case WriteResult.Failed failed ->
                Optional.of(report.refuse(new Words(
                        name(plan, failed.file()) + " could not be written.",
                        failed.reason(),
                        "The files are as they were, unless that says otherwise.")));
        };
    }

    private Exit notPlanned(NotPlanned not) {
        not.findings().forEach(each -> report.note(FindingWords.of(each, not.folder())));
        report.json(FindingWords.refusal(not.findings()));
        return Exit.REFUSED;
    }

    private static String names(ChangePlan plan, List<Path> files) {
        return files.stream().map(each -> name(plan, each)).collect(Collectors.joining(", "));
    }

    private static String name(ChangePlan plan, Path file) {
        return plan.folder().relativize(file).toString();
    }
}
