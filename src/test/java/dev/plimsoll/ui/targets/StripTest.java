package dev.plimsoll.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.metrics.Sample;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.ui.targets.Strip.Bar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A strip")
class StripTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:04:55Z");
    private static final Duration INTERVAL = Duration.ofSeconds(15);

    @Test
    @DisplayName("of nothing is all gaps")
    void nothing() {
        assertThat(strip(Range.QUARTER, List.of()).bars()).hasSize(82).containsOnly(Bar.GAP);
    }

    @Test
    @DisplayName("begins with gaps where the history begins later")
    void begins() {
        List<Bar> bars = strip(Range.QUARTER, List.of(up(60), up(45), up(30), up(15), up(0)))
                .bars();
        assertThat(bars.subList(0, 76)).containsOnly(Bar.GAP);
        assertThat(bars.subList(77, 82)).containsOnly(Bar.UP);
    }

    @Test
    @DisplayName("shows a failed scrape at once, in its last bar")
    void failsNow() {
        List<Bar> bars = strip(Range.QUARTER, List.of(up(15), down(0))).bars();
        assertThat(bars.getLast()).isEqualTo(Bar.DOWN);
    }

    @Test
    @DisplayName("keeps a single failure even where a bar stands for many scrapes")
    void worst() {
        List<Sample> samples = new ArrayList<>();
        for (int i = 240; i >= 0; i--) {
            samples.add(i == 100 ? down(i * 15) : up(i * 15));
        }
        assertThat(strip(Range.SIX_HOURS, samples).bars()).containsOnlyOnce(Bar.DOWN);
    }

    @Test
    @DisplayName("has a gap where scrapes are missing, and at its end when none come any more")
    void gap() {
        List<Bar> bars =
                strip(Range.QUARTER, List.of(up(300), up(120), up(105))).bars();
        assertThat(bars.getLast()).isEqualTo(Bar.GAP);
        assertThat(bars.subList(57, 69)).containsOnly(Bar.GAP);
    }

    @Test
    @DisplayName("of two targets is cut at the same moments")
    void sameCut() {
        List<Bar> one = strip(Range.QUARTER, List.of(up(101), down(86), up(71))).bars();
        List<Bar> other =
                strip(Range.QUARTER, List.of(up(146), up(116), down(86))).bars();
        assertThat(one.indexOf(Bar.DOWN)).isEqualTo(other.indexOf(Bar.DOWN));
    }

    @Property
    @Label("of regular scrapes has no gap, whatever their interval and moment")
    void regular(
            @ForAll @IntRange(min = 1, max = 60) int seconds, @ForAll @LongRange(min = 0, max = 59_999) long late) {
        List<Sample> samples = new ArrayList<>();
        Instant last = NOW.minusMillis(late % (seconds * 1000L));
        for (long before = 1000 / seconds + 1; before >= 0; before--) {
            samples.add(new Sample(last.minusSeconds(before * seconds), Health.UP, null));
        }
        Strip strip = Strip.of(samples, Duration.ofSeconds(seconds), Strip.Cut.of(Range.QUARTER, NOW));
        assertThat(strip.bars()).containsOnly(Bar.UP);
    }

    private static Strip strip(Range range, List<Sample> samples) {
        return Strip.of(samples, INTERVAL, Strip.Cut.of(range, NOW));
    }

    private static Sample up(int secondsAgo) {
        return new Sample(NOW.minusSeconds(secondsAgo), Health.UP, null);
    }

    private static Sample down(int secondsAgo) {
        return new Sample(NOW.minusSeconds(secondsAgo), Health.DOWN, null);
    }
}
