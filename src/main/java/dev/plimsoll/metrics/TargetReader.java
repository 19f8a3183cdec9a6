package dev.plimsoll.metrics;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.metrics.TargetHealth.Health;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a target of {@code /api/v1/targets}. */
final class TargetReader {

    private static final Pattern PART = Pattern.compile("(\\d+)(ms|[smhdwy])");
    private static final long NANOS = 1_000_000_000L;

    private TargetReader() {}

    static TargetHealth read(JsonNode node) {
        Instant lastScrape = instant(node.path("lastScrape").asText());
        JsonNode labels = node.path("labels");
        String job = node.path("scrapePool").asText(labels.path("job").asText());
        return new TargetHealth(
                job,
                labels.path("instance")
                        .asText(node.path("discoveredLabels")
                                .path("__address__")
                                .asText()),
                node.path("scrapeUrl").asText(),
                health(node.path("health").asText()),
                node.path("lastError").asText(),
                lastScrape,
                lastScrape == null
                        ? null
                        : seconds(node.path("lastScrapeDuration").asDouble()),
                duration(node.path("scrapeInterval").asText()));
    }

    static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }

    /** As Prometheus writes it, such as {@code 1m30s}. */
    static Duration duration(String text) {
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            long number = Long.parseLong(part.group(1));
            sum = sum.plus(
                    switch (part.group(2)) {
                        case "ms" -> Duration.ofMillis(number);
                        case "s" -> Duration.ofSeconds(number);
                        case "m" -> Duration.ofMinutes(number);
                        case "h" -> Duration.ofHours(number);
                        case "d" -> Duration.ofDays(number);
                        case "w" -> Duration.ofDays(7 * number);
                        default -> Duration.ofDays(365 * number);
                    });
        }
        return sum;
    }

    private static Health health(String word) {
        return switch (word) {
            case "up" -> Health.UP;
            case "down" -> Health.DOWN;
            default -> Health.UNKNOWN;
        };
    }

    /** Null for the zero time, which stands for never. */
    private static @Nullable Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return instant.getEpochSecond() > 0 ? instant : null;
        } catch (DateTimeParseException odd) {
            return null;
        }
    }
}
