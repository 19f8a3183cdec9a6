package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.PlanResult;
import java.util.List;
import java.util.Optional;

/**
 * What came of planning, ready to be shown.
 *
 * @param plan empty where none could be made
 * @param about components that it adds, or services that it changes
 * @param files that it changes
 * @param findings of the plan, or why there is none
 */
record Proposal(Optional<ChangePlan> plan, List<String> about, List<FileDiff> files, List<Finding> findings) {

    static final Proposal NONE = new Proposal(Optional.empty(), List.of(), List.of(), List.of());

    static Proposal of(PlanResult result, List<String> about) {
        return switch (result) {
            case PlanResult.Planned(ChangePlan plan) ->
                new Proposal(Optional.of(plan), about, FileDiff.of(plan), List.copyOf(plan.findings()));
            case PlanResult.NotPlanned(List<Finding> findings) ->
                new Proposal(Optional.empty(), about, List.of(), List.copyOf(findings));
        };
    }

    /** The first finding that stands against writing. */
    Optional<Finding> obstacle() {
        return findings.stream()
                .filter(each -> each.level() == Finding.Level.ERROR)
                .findFirst();
    }

    /** Whether it can be written once Compose accepts it. */
    boolean writable() {
        return plan.isPresent() && obstacle().isEmpty() && !files.isEmpty();
    }

    LineCount count() {
        return files.stream().map(FileDiff::count).reduce(LineCount.NONE, LineCount::plus);
    }
}
