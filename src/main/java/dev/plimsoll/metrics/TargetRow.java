package dev.plimsoll.metrics;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target with its history.
 *
 * @param target now
 * @param history oldest first, bounded
 * @param since when its health last changed as far as is known, null when not known
 */
public record TargetRow(
        TargetHealth target, List<Sample> history, @Nullable Instant since) {}
