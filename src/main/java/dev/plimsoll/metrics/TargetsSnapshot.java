package dev.plimsoll.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All targets at one moment.
 *
 * @param at when Prometheus was asked
 * @param rows sorted: down first, then by job; while Prometheus does not answer, those last known with health UNKNOWN
 * @param problem why Prometheus could not be asked, a sentence; null when it answered
 * @param version of Prometheus, null when not known
 * @param series in its head, null when not known
 */
public record TargetsSnapshot(
        Instant at,
        List<TargetRow> rows,
        @Nullable String problem,
        @Nullable String version,
        @Nullable Long series) {
    /** Nothing asked yet. */
    public static final TargetsSnapshot EMPTY = new TargetsSnapshot(Instant.EPOCH, List.of(), null, null, null);

    /** How many targets are up. */
    public long up() {
        return rows.stream()
                .filter(row -> row.target().health() == TargetHealth.Health.UP)
                .count();
    }
}
