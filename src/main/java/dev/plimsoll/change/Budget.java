package dev.plimsoll.change;

import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.Service;
import dev.plimsoll.form.AddRequest.AddedLimit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The budget comment of a compose file after a plan. */
final class Budget {

    /** A comment says tenths of a GB; what it says beyond that is somebody else's. */
    private static final long ROUNDING = 110L << 20;

    private final Planning planning;
    private final Collection<Service> monitoringAfter;
    private final List<AddedLimit> limits;

    /**
     * Of a plan.
     *
     * @param monitoringAfter the components the project will have
     */
    Budget(Planning planning, Collection<Service> monitoringAfter) {
        this(planning, monitoringAfter, List.of());
    }

    /**
     * Of a plan that limits services which are there.
     *
     * @param limits of services that had none
     */
    Budget(Planning planning, Collection<Service> monitoringAfter, List<AddedLimit> limits) {
        this.planning = planning;
        this.monitoringAfter = monitoringAfter;
        this.limits = limits;
    }

    /** Brings the numbers up to date; where there is no comment, a budget makes one. */
    void update(@Nullable Long budgetBytes) {
        Draft draft = planning.compose();
        Optional<BudgetComment> found = BudgetComment.find(draft.text());
        long known = found.flatMap(each -> Optional.ofNullable(each.coreBytes()))
                .orElseGet(() -> sum(planning.monitoring().others()));
        long core = known + added(planning.monitoring().others());
        long after = sum(monitoringAfter)
                + added(planning.monitoring().services())
                + found.map(this::others).orElse(0L);
        if (found.isPresent()) {
            draft.become(found.get().update(draft.text(), core, after, budgetBytes));
        } else if (budgetBytes != null) {
            draft.become(headed(draft.text(), BudgetComment.fresh(core, after, budgetBytes)));
        }
        Long budget = budgetBytes == null
                ? found.flatMap(each -> Optional.ofNullable(each.budgetBytes())).orElse(null)
                : budgetBytes;
        warn(budget, core + after);
    }

    private long added(Collection<Service> services) {
        return limits.stream()
                .flatMapToLong(each -> services.stream()
                        .filter(other -> other.name().equals(each.service()))
                        .mapToLong(other -> each.bytes() * other.particulars().containers()))
                .sum();
    }

    /** Brings the numbers of a comment up to date, if there is one. */
    void recompute() {
        if (BudgetComment.find(planning.compose().text()).isPresent()) {
            update(null);
        }
    }

    /**
     * Brings the numbers of a comment up to date with limits that changed. What the comment says beyond the limits stays in its sums.
     *
     * @param before the services as they were
     * @param after as they will be
     */
    void follow(List<Service> before, List<Service> after) {
        Draft draft = planning.compose();
        Optional<BudgetComment> found = BudgetComment.find(draft.text());
        long core = sum(own(after)) - sum(own(before));
        long monitoring = sum(components(after)) - sum(components(before));
        if (found.isPresent() && (core != 0 || monitoring != 0)) {
            BudgetComment comment = found.get();
            long coreAfter = moved(comment.coreBytes(), sum(own(before)), core);
            long monitoringAfterwards = moved(comment.monitoringBytes(), sum(components(before)), monitoring);
            draft.become(comment.update(draft.text(), coreAfter, monitoringAfterwards, null));
            warn(comment.budgetBytes(), coreAfter + monitoringAfterwards);
        }
    }

    /** A sum that the comment has rounded is added up anew; one that says something else is moved. */
    private static long moved(@Nullable Long written, long known, long by) {
        boolean rounded = written == null || Math.abs(written - known) <= ROUNDING;
        return Math.max(0, (rounded ? known : Objects.requireNonNullElse(written, known)) + by);
    }

    private List<Service> own(List<Service> services) {
        return services.stream()
                .filter(each -> planning.catalog().componentOf(each).isEmpty())
                .toList();
    }

    private List<Service> components(List<Service> services) {
        return services.stream()
                .filter(each -> planning.catalog().componentOf(each).isPresent())
                .toList();
    }

    private void warn(@Nullable Long budget, long sum) {
        if (budget != null && sum > budget) {
            planning.findings()
                    .warning(
                            "The limits add up to more than the memory budget.",
                            "They are " + gigabytes(sum) + " together; the budget is " + gigabytes(budget) + ".",
                            "Lower a limit, or raise the budget.");
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
                .map(Service::memoryOfAll)
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
