package dev.plimsoll.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory budget of the project.
 *
 * @param selected whether the comment is updated, or written where there is none
 * @param coreBytes sum of the limits of the project's own services
 * @param monitoringBytes sum of the limits of the components that are selected
 * @param budgetBytes what they may take together: what was typed, else what the comment says, else for a comment that is to be written
 *     the memory of the machine; null where nobody knows
 * @param written whether there is such a comment at the top of the compose file
 * @param text the budget as it is typed, such as {@code 12G}
 * @param machineBytes memory of the machine; null when not known
 * @param unlimited services that have no limit and count as nothing in the sums, the project's own first
 * @param validation of the text
 */
public record BudgetRow(
        boolean selected,
        long coreBytes,
        long monitoringBytes,
        @Nullable Long budgetBytes,
        boolean written,
        String text,
        @Nullable Long machineBytes,
        List<String> unlimited,
        Validation validation) {
    /** A budget as the comment has it, of services that all have a limit. */
    public BudgetRow(boolean selected, long coreBytes, long monitoringBytes, @Nullable Long budgetBytes) {
        this(
                selected,
                coreBytes,
                monitoringBytes,
                budgetBytes,
                budgetBytes != null,
                budgetBytes == null ? "" : Amounts.size(budgetBytes),
                null,
                List.of(),
                Rules.VALID);
    }
}
