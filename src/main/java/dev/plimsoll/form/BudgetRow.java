package dev.plimsoll.form;

import org.jspecify.annotations.Nullable;

/**
 * The memory budget of the project.
 *
 * @param selected whether the comment is updated
 * @param coreBytes sum of the limits of the project's own services
 * @param monitoringBytes sum of the limits of the components that are selected
 * @param budgetBytes of the comment at the top of the compose file; null where there is none
 */
public record BudgetRow(
        boolean selected,
        long coreBytes,
        long monitoringBytes,
        @Nullable Long budgetBytes) {}
