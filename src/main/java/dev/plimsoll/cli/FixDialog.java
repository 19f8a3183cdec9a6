package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.workspace.Inspection;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Puts right what a check found, as far as nobody has to choose. */
final class FixDialog implements PlanWriter {

    private final Report report;
    private final boolean askEngine;

    FixDialog(Report report, boolean askEngine) {
        this.report = report;
        this.askEngine = askEngine;
    }

    /** Whether something of it can be put right. */
    static boolean canFix(Inspection found) {
        return found.findings().stream().anyMatch(each -> each.fix() != null);
    }

    /** A plan for what is found in a project now. */
    Proposal propose(Loading loading) {
        return switch (loading) {
            case Loading.Refused refused -> new Proposal.Refused(refused.words());
            case Loaded loaded -> propose(loaded, loaded.workspace().inspect(loaded.model(), askEngine));
        };
    }

    /** A plan for what was found. */
    Proposal propose(Loaded loaded, Inspection found) {
        List<Finding> fixable =
                found.findings().stream().filter(each -> each.fix() != null).toList();
        if (fixable.isEmpty()) {
            return new Proposal.Refused(
                    new Words("There is nothing left to fix.", "The files changed meanwhile.", "Check them again."));
        }
        fixable.forEach(each ->
                report.note(FindingWords.of(each, loaded.workspace().project().folder()) + "\n  → "
                        + Objects.requireNonNull(each.fix()).words()));
        List<Fix> fixes =
                fixable.stream().flatMap(each -> Stream.ofNullable(each.fix())).toList();
        List<String> about = fixes.stream()
                .flatMap(each -> each.services().stream())
                .distinct()
                .toList();
        return PlanCommand.proposal(loaded.workspace(), loaded.workspace().planFix(loaded.model(), fixes), about);
    }

    @Override
    public WriteResult write(Workspace workspace, ChangePlan plan, List<String> about) {
        return workspace.writeEdit(plan, about);
    }

    @Override
    public String next() {
        return "Checked again:";
    }
}
