package dev.plimsoll.compose;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comment that adds up the memory limits of a project, where its compose file has one:
 *
 * <pre>
 * # Resource budget (sum of the memory limits below)
 * #   Core services:  5.0 GB
 * #   Observability:  0 GB
 * #   Total:          5.0 GB
 * #   Budget:         12 GB
 * </pre>
 *
 * <p>It is known by its lines, a label and an amount each, in other words and layouts too; a budget or a total and one line more make
 * it such a comment. 1 GB is 1024³ bytes in it, as {@code 1G} is in a limit: three limits of 1G and one of 2G are 5.0 GB.
 */
public final class BudgetComment {

    private final List<BudgetAmount> amounts;

    private BudgetComment(List<BudgetAmount> amounts) {
        this.amounts = amounts;
    }

    /** The budget comment of a compose file: full-line comments above its {@code services}. */
    public static Optional<BudgetComment> find(String composeText) {
        List<BudgetAmount> found = BudgetLines.amounts(composeText);
        boolean anchored = found.stream()
                .map(BudgetAmount::kind)
                .anyMatch(kind -> kind == BudgetAmount.Kind.BUDGET || kind == BudgetAmount.Kind.TOTAL);
        return anchored && found.size() > 1 ? Optional.of(new BudgetComment(found)) : Optional.empty();
    }

    /**
     * A comment for a file that has none.
     *
     * @param coreBytes sum of the limits of the project's own services
     * @param monitoringBytes sum of the limits of its monitoring
     * @param budgetBytes what they may take together, or null to name no budget
     * @return its lines, each ended by {@code \n}, without a blank line behind them
     */
    public static String fresh(long coreBytes, long monitoringBytes, @Nullable Long budgetBytes) {
        String budget = budgetBytes == null ? "" : "#   Budget:         " + BudgetAmount.gigabytes(budgetBytes) + "\n";
        return """
                # Resource budget (sum of the memory limits below)
                #   Core services:  %s
                #   Observability:  %s
                #   Total:          %s
                %s""".formatted(
                        BudgetAmount.gigabytes(coreBytes),
                        BudgetAmount.gigabytes(monitoringBytes),
                        BudgetAmount.gigabytes(coreBytes + monitoringBytes),
                        budget);
    }

    /** Offset in the text of the first of its amounts. */
    public int offset() {
        return amounts.getFirst().start();
    }

    /** What the services may take together, in bytes; null where the comment does not say. */
    public @Nullable Long budgetBytes() {
        return bytes(BudgetAmount.Kind.BUDGET);
    }

    /** What the project's own services take, in bytes; null where the comment does not say. */
    public @Nullable Long coreBytes() {
        return bytes(BudgetAmount.Kind.CORE);
    }

    /** What its monitoring takes, in bytes; null where the comment does not say. */
    public @Nullable Long monitoringBytes() {
        return bytes(BudgetAmount.Kind.MONITORING);
    }

    /** What all take together, in bytes; null where the comment does not say. */
    public @Nullable Long totalBytes() {
        return bytes(BudgetAmount.Kind.TOTAL);
    }

    /**
     * The text with the comment's amounts brought up to date, in their own units, spacing and words; an amount that is right at its
     * own precision stays as it is. Lines the comment does not have are not added.
     *
     * @param composeText the text in which this comment was found; another text is searched anew
     * @param coreBytes sum of the limits of the project's own services
     * @param monitoringBytes sum of the limits of its monitoring
     * @param newBudgetBytes what they may take together, or null to leave the budget
     */
    public String update(String composeText, long coreBytes, long monitoringBytes, @Nullable Long newBudgetBytes) {
        Map<BudgetAmount.Kind, Long> wanted = new EnumMap<>(BudgetAmount.Kind.class);
        wanted.put(BudgetAmount.Kind.CORE, coreBytes);
        wanted.put(BudgetAmount.Kind.MONITORING, monitoringBytes);
        wanted.put(BudgetAmount.Kind.TOTAL, coreBytes + monitoringBytes);
        if (newBudgetBytes != null) {
            wanted.put(BudgetAmount.Kind.BUDGET, newBudgetBytes);
        }
        return BudgetLines.rewritten(composeText, wanted);
    }

    private @Nullable Long bytes(BudgetAmount.Kind kind) {
        return amounts.stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .map(BudgetAmount::bytes)
                .orElse(null);
    }

    @Override
    public String toString() {
        return amounts.stream()
                .map(each -> each.kind() + " " + each.bytes())
                .collect(Collectors.joining(", ", "BudgetComment[", "]"));
    }
}
