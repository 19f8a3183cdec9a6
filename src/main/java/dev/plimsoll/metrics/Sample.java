package dev.plimsoll.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scrape of a target.
 *
 * @param at when
 * @param health what came of it
 * @param duration how long it took, null when not known
 */
public record Sample(
        Instant at, TargetHealth.Health health, @Nullable Duration duration) {}
