package dev.plimsoll.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.metrics.Sample;
import dev.plimsoll.metrics.TargetHealth.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The line of scrape times")
class SparkTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:04:55Z");

    @Test
    @DisplayName("runs in the middle when every scrape takes the same time")
    void steady() {
        List<Sample> samples = IntStream.rangeClosed(0, 60)
                .mapToObj(i -> sample((60 - i) * 15, 3))
                .toList();
        assertThat(Spark.of(samples, Range.QUARTER, NOW).points()).hasSize(28).containsOnly(0.5);
    }

    @Test
    @DisplayName("goes to the top, and no further, when a scrape takes very long")
    void slow() {
        List<Sample> samples = List.of(sample(700, 3), sample(400, 3), sample(200, 3), sample(100, 400));
        assertThat(Spark.of(samples, Range.QUARTER, NOW).points())
                .contains(0.5, 1.0)
                .noneMatch(each -> each > 1);
    }

    @Test
    @DisplayName("leaves out what is older than the range, and is empty when nothing is left")
    void old() {
        assertThat(Spark.of(List.of(sample(901, 3)), Range.QUARTER, NOW)).isEqualTo(Spark.EMPTY);
        assertThat(Spark.of(List.of(sample(901, 3)), Range.HOUR, NOW).points()).contains(0.5);
    }

    private static Sample sample(int secondsAgo, int millis) {
        return new Sample(NOW.minusSeconds(secondsAgo), Health.UP, Duration.ofMillis(millis));
    }
}
