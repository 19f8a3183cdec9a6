package dev.plimsoll.metrics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A target of Prometheus ({@code /api/v1/targets}).
 *
 * @param job scrape pool
 * @param endpoint {@code host:port}, the instance label
 * @param scrapeUrl in full
 * @param health as Prometheus says
 * @param lastError of the last scrape, empty for none
 * @param lastScrape null before the first scrape
 * @param lastScrapeDuration null before the first scrape
 * @param interval between scrapes
 */
public record TargetHealth(
        String job,
        String endpoint,
        String scrapeUrl,
        Health health,
        String lastError,
        @Nullable Instant lastScrape,
        @Nullable Duration lastScrapeDuration,
        Duration interval) {
    /** The health of a target. */
    public enum Health {
        /** The last scrape succeeded. */
        UP,
        /** The last scrape failed. */
        DOWN,
        /** Not scraped yet. */
        UNKNOWN
    }
}
