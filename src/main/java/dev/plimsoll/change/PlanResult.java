package dev.plimsoll.change;

import java.util.List;

/** What came of planning. */
public sealed interface PlanResult {
    /** A plan that can be shown and written. */
    record Planned(ChangePlan plan) implements PlanResult {}

    /** No plan; the findings say why, at least one of them an error. */
    record NotPlanned(List<Finding> findings) implements PlanResult {}
}
