package dev.plimsoll.change;

import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.Service;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The budget comment of a compose file after a plan. */
final class Budget {

    /** A comment says tenths of a GB; what it says beyond that is somebody else's. */
    private static final long ROUNDING = 110L << 20;

    private final Planning planning;
    private final Collection<Service> monitoringAfter;

    /**
     * Of a plan.
     *
     * @param monitoringAfter the components the project will have
     */
    Budget(Planning planning, Collection<Service> monitoringAfter) {
        this.planning = planning;
        this.monitoringAfter = monitoringAfter;
    }

    /** Brings the numbers up to date; where there is no comment, a budget makes one. */
    void update(@Nullable Long budgetBytes) {
        Draft draft = planning.compose();
        Optional<BudgetComment> found = BudgetComment.find(draft.text());
        long core = found.flatMap(each -> Optional.ofNullable(each.coreBytes()))
                .orElseGet(() -> sum(planning.monitoring().others()));
        long after = sum(monitoringAfter) + found.map(this::others).orElse(0L);
        if (found.isPresent()) {
            draft.become(found.get().update(draft.text(), core, after, budgetBytes));
        } else if (budgetBytes != null) {
            draft.become(headed(draft.text(), BudgetComment.fresh(core, after, budgetBytes)));
        }
        Long budget = budgetBytes == null
                ? found.flatMap(each -> Optional.ofNullable(each.budgetBytes())).orElse(null)
                : budgetBytes;
        if (budget != null && core + after > budget) {
            planning.findings()
                    .warning(
                            "The limits add up to more than the memory budget.",
                            "They are " + gigabytes(core + after) + " together; the budget is " + gigabytes(budget)
                                    + ".",
                            "Lower a limit, or raise the budget.");
        }
    }

    /** Brings the numbers of a comment up to date, if there is one. */
    void recompute() {
        if (BudgetComment.find(planning.compose().text()).isPresent()) {
            update(null);
        }
    }

    /** What the comment counts as monitoring besides the components of the catalog. */
    private long others(BudgetComment comment) {
        Long written = comment.monitoringBytes();
        long known = sum(planning.monitoring().services());
        long rest = written == null ? 0 : written - known;
        return rest > ROUNDING ? rest : 0;
    }

    private static long sum(Collection<Service> services) {
        return services.stream()
                .map(each -> each.limits().memoryBytes())
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The comment and a blank line before everything, but behind a byte order mark. */
    private static String headed(String text, String comment) {
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        return text.substring(0, start) + (comment + "\n").replace("\n", lineEnd) + text.substring(start);
    }

    private static String gigabytes(long bytes) {
        return Math.round(bytes / (double) (1L << 30) * 10) / 10.0 + " GB";
    }
}
