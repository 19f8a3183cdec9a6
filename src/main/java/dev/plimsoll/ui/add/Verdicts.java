package dev.plimsoll.ui.add;

import dev.plimsoll.change.Finding;
import dev.plimsoll.engine.ConfigResult;
import dev.plimsoll.workspace.KeptPlans;
import dev.plimsoll.workspace.PlanVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Words for how a plan stands. */
final class Verdicts {

    /** Nothing to tell beside the verdict. */
    static final Verdict NO_NOTICE = Verdict.refused(Verdict.Mood.QUIET, "", "");

    private Verdicts() {}

    static Verdict reading() {
        return Verdict.refused(Verdict.Mood.QUIET, "Reading the project…", "");
    }

    static Verdict writing() {
        return Verdict.refused(Verdict.Mood.QUIET, "Writing…", "");
    }

    static Verdict planning() {
        return Verdict.refused(Verdict.Mood.QUIET, "Planning…", "");
    }

    static Verdict unreadable(Exception problem) {
        return Verdict.refused(
                Verdict.Mood.BAD,
                "The project cannot be planned for.",
                Reasons.of(problem) + ". See that it can be read, then try again.");
    }

    static Verdict changedOnDisk(Path file) {
        return Verdict.refused(
                Verdict.Mood.NOTE,
                file + " changed on disk meanwhile.",
                "Nothing was written. The plan is made anew from what stands there now: look at the diff, then write.");
    }

    static Verdict notWritten(String reason) {
        return Verdict.refused(Verdict.Mood.BAD, "Nothing was written.", reason);
    }

    static Verdict nothingChosen() {
        return Verdict.refused(Verdict.Mood.QUIET, "Nothing is added yet.", "Tick what to add on the left.");
    }

    static Verdict planKept(Path file) {
        return Verdict.refused(
                Verdict.Mood.GOOD,
                "The plan is kept in " + file.getFileName() + ".",
                "It decides the same elsewhere: here with Use a plan file…, in a terminal with plimsoll add --plan.");
    }

    static Verdict planUsed(Path file, List<String> notes) {
        return Verdict.refused(
                notes.isEmpty() ? Verdict.Mood.GOOD : Verdict.Mood.NOTE,
                "The form is as " + file.getFileName() + " says.",
                String.join(" ", notes));
    }

    static Verdict problem(KeptPlans.Problem problem) {
        return Verdict.refused(Verdict.Mood.BAD, problem.what(), (problem.why() + " " + problem.todo()).strip());
    }

    static Verdict nothingToFix() {
        return Verdict.refused(
                Verdict.Mood.QUIET, "There is nothing left to fix.", "The files changed meanwhile. Check them again.");
    }

    static Verdict nothingChosenToFix() {
        return Verdict.refused(Verdict.Mood.QUIET, "Nothing is fixed yet.", "Tick what to put right on the left.");
    }

    static Verdict nothingChanged() {
        return Verdict.refused(
                Verdict.Mood.QUIET,
                "Nothing is changed yet.",
                "What the file says is shown; what you change is marked.");
    }

    static Verdict problems(List<String> problems) {
        int count = problems.size();
        String headline = count == 1 ? "One value cannot be used." : count + " values cannot be used.";
        return Verdict.refused(Verdict.Mood.BAD, headline, problems.getFirst());
    }

    /** Of a plan; the judgement is empty as long as Compose has not said anything. */
    static Verdict of(Proposal proposal, Optional<PlanVerdict> judgement) {
        Optional<Finding> obstacle = proposal.obstacle();
        if (obstacle.isPresent()) {
            return obstacle(obstacle.get());
        }
        if (proposal.files().isEmpty()) {
            return Verdict.refused(
                    Verdict.Mood.QUIET, "Nothing would be written.", "All of it stands in the project already.");
        }
        return judgement.map(each -> judged(proposal, each)).orElseGet(() -> asking(proposal));
    }

    private static Verdict obstacle(Finding finding) {
        String detail = finding.todo().isEmpty() ? finding.why() : finding.todo();
        return Verdict.refused(Verdict.Mood.BAD, finding.what(), detail);
    }

    private static Verdict asking(Proposal proposal) {
        String detail = lines(proposal) + " · asking docker compose config…";
        return Verdict.refused(mood(proposal, Verdict.Mood.QUIET), promise(proposal.count()), detail);
    }

    private static Verdict judged(Proposal proposal, PlanVerdict judgement) {
        Optional<Finding> found = judgement.obstacle();
        return found.isPresent() && !(judgement.compose() instanceof ConfigResult.Rejected)
                ? obstacle(found.get())
                : byCompose(proposal, judgement);
    }

    private static Verdict byCompose(Proposal proposal, PlanVerdict judgement) {
        String more =
                judgement.unchecked().isEmpty() ? "" : " · not checked: " + String.join(" ", judgement.unchecked());
        boolean warned = judgement.findings().stream().anyMatch(each -> each.level() == Finding.Level.WARNING);
        Verdict.Mood good = warned ? Verdict.Mood.NOTE : Verdict.Mood.GOOD;
        return switch (judgement.compose()) {
            case ConfigResult.Accepted accepted ->
                can(proposal, good, "docker compose config accepts the result" + more);
            case ConfigResult.Unavailable unavailable ->
                can(proposal, Verdict.Mood.NOTE, "not checked by Compose: " + unavailable.reason());
            case ConfigResult.Rejected rejected ->
                Verdict.refused(
                        Verdict.Mood.BAD, "docker compose config refuses the result.", firstLine(rejected.message()));
        };
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static Verdict can(Proposal proposal, Verdict.Mood mood, String compose) {
        return new Verdict(mood(proposal, mood), promise(proposal.count()), lines(proposal) + " · " + compose, true);
    }

    private static Verdict.Mood mood(Proposal proposal, Verdict.Mood otherwise) {
        boolean warned = proposal.findings().stream().anyMatch(each -> each.level() == Finding.Level.WARNING);
        return proposal.count().keepsEverything() && !warned ? otherwise : Verdict.Mood.NOTE;
    }

    /** Whether what stands in the files stays, in a sentence that holds. */
    static String promise(LineCount count) {
        if (!count.keepsEverything()) {
            int lines = count.changed() + count.removed();
            return lines == 1 ? "One line you wrote changes." : lines + " lines you wrote change.";
        }
        return switch (count.numbers()) {
            case 0 -> "Nothing you wrote changes.";
            case 1 -> "Nothing you wrote changes but a number of the budget comment.";
            default -> "Nothing you wrote changes but the " + count.numbers() + " numbers of the budget comment.";
        };
    }

    private static String lines(Proposal proposal) {
        int added = proposal.count().added();
        int files = proposal.files().size();
        String where = files == 1 ? "1 file" : files + " files";
        return added == 0 ? where : (added == 1 ? "1 line" : added + " lines") + " added in " + where;
    }
}
