package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.Finding;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.form.AddRequest;
import java.util.List;
import java.util.Optional;

/**
 * What came of planning, ready to be shown.
 *
 * @param plan empty where none could be made
 * @param components that it adds
 * @param files that it changes
 * @param findings of the plan, or why there is none
 */
record Proposal(Optional<ChangePlan> plan, List<String> components, List<FileDiff> files, List<Finding> findings) {

    static final Proposal NONE = new Proposal(Optional.empty(), List.of(), List.of(), List.of());

    static Proposal of(PlanResult result, AddRequest request) {
        return switch (result) {
            case PlanResult.Planned(ChangePlan plan) ->
                new Proposal(Optional.of(plan), request.components(), FileDiff.of(plan), List.copyOf(plan.findings()));
            case PlanResult.NotPlanned(List<Finding> findings) ->
                new Proposal(Optional.empty(), request.components(), List.of(), List.copyOf(findings));
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
