package dev.plimsoll.check;

import dev.plimsoll.compose.BudgetComment;
import dev.plimsoll.compose.Service;
import dev.plimsoll.project.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The memory limits of a project against what they may take together.
 *
 * @param coreBytes sum of the limits of the project's own services
 * @param monitoringBytes sum of the limits of its monitoring
 * @param budgetBytes what they may take: what the comment at the top of the compose file says, else the memory of the machine; null
 *     where neither is known
 * @param written whether the comment says it
 * @param unlimited services without a memory limit, which count as nothing in the sums
 */
public record MemoryBudget(
        long coreBytes, long monitoringBytes, @Nullable Long budgetBytes, boolean written, List<String> unlimited) {

    /** Of a project, services of every profile counted. */
    public static MemoryBudget of(Scene scene) {
        List<Service> services = scene.everyService();
        Predicate<Service> monitoring =
                each -> scene.catalog().componentOf(each).isPresent();
        Optional<Long> written = comment(scene).flatMap(each -> Optional.ofNullable(each.budgetBytes()));
        return new MemoryBudget(
                sum(services, monitoring.negate()),
                sum(services, monitoring),
                written.orElse(scene.facts().memoryBytes()),
                written.isPresent(),
                services.stream()
                        .filter(each -> each.limits().memoryBytes() == null)
                        .map(Service::name)
                        .toList());
    }

    /** The sum of all limits. */
    public long totalBytes() {
        return coreBytes + monitoringBytes;
    }

    /** Whether the limits are more than what they may take. */
    public boolean isOver() {
        return budgetBytes != null && totalBytes() > budgetBytes;
    }

    /** An amount in words, such as {@code 6.3 GB}, of 1024³ bytes each. */
    public static String size(long bytes) {
        return Phrases.size(bytes);
    }

    /** The comment of the compose file that adds them up. */
    static Optional<BudgetComment> comment(Scene scene) {
        return scene.project()
                .files()
                .read(scene.project().composeFile())
                .map(SourceFile::text)
                .flatMap(BudgetComment::find);
    }

    private static long sum(List<Service> services, Predicate<Service> which) {
        return services.stream()
                .filter(which)
                .map(Service::memoryOfAll)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}
