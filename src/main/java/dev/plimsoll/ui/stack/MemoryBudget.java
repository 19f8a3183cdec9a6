package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.Sizes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the memory limits of the services that start with the project, beside the budget where there is one.
 *
 * @param title above
 * @param figure such as {@code 6.3 of 12 GB}
 * @param core of the project's own services, such as {@code core 5.0}
 * @param monitoring such as {@code monitoring 1.3}, empty for none
 * @param rest such as {@code 5.7 free}; without a budget, how many services have no limit
 * @param coreShare 0 to 1
 * @param monitoringShare 0 to 1
 * @param over whether the limits are more than the budget
 */
record MemoryBudget(
        String title,
        String figure,
        String core,
        String monitoring,
        String rest,
        double coreShare,
        double monitoringShare,
        boolean over) {

    /** Null when nothing has a limit and there is no budget. */
    static @Nullable MemoryBudget of(List<ServiceItem> services, @Nullable Long budget) {
        long core = sum(services, false);
        long monitoring = sum(services, true);
        long total = core + monitoring;
        if (total == 0 && budget == null) {
            return null;
        }
        double whole = Math.max(1, budget == null ? total : Math.max(total, budget));
        return new MemoryBudget(
                budget == null ? "Memory limits" : "Memory budget",
                figure(total, budget),
                "core " + Sizes.gigabytes(core),
                monitoring == 0 ? "" : "monitoring " + Sizes.gigabytes(monitoring),
                budget == null ? withoutLimit(services) : rest(budget - total),
                core / whole,
                monitoring / whole,
                budget != null && total > budget);
    }

    private static String figure(long total, @Nullable Long budget) {
        String sum = Sizes.shortGigabytes(total);
        return (budget == null ? sum : sum + " of " + Sizes.shortGigabytes(budget)) + " GB";
    }

    private static String rest(long free) {
        return Sizes.gigabytes(Math.abs(free)) + (free < 0 ? " too much" : " free");
    }

    private static String withoutLimit(List<ServiceItem> services) {
        long count = services.stream()
                .filter(ServiceItem::starts)
                .filter(each -> each.service().limits().memoryBytes() == null)
                .count();
        return count == 0 ? "" : count + " without a limit";
    }

    private static long sum(List<ServiceItem> services, boolean monitoring) {
        return services.stream()
                .filter(ServiceItem::starts)
                .filter(each -> each.monitoring() == monitoring)
                .mapToLong(MemoryBudget::limit)
                .sum();
    }

    private static long limit(ServiceItem item) {
        Long bytes = item.service().memoryOfAll();
        return bytes == null ? 0 : bytes;
    }
}
