package dev.plimsoll.metrics;

import dev.plimsoll.metrics.TargetHealth.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last scrapes of a target: six hours' worth, and never more than {@value #MOST_SAMPLES}. */
final class TargetHistory {

    private static final int MOST_SAMPLES = 2400;
    private static final int FEWEST_SAMPLES = 60;
    private static final Duration SPAN = Duration.ofHours(6);

    private final Duration interval;
    private final int capacity;
    private final Deque<Sample> samples = new ArrayDeque<>();
    private List<Sample> published = List.of();
    private @Nullable Instant since;

    TargetHistory(Duration interval) {
        this.interval = interval;
        long wanted = SPAN.toMillis() / Math.max(1, interval.toMillis());
        capacity = Math.clamp(wanted, FEWEST_SAMPLES, MOST_SAMPLES);
    }

    /** Takes a sample that is newer than the last; an older one is left out. */
    void add(Sample sample) {
        Sample last = samples.peekLast();
        if (last != null && !sample.at().isAfter(last.at())) {
            return;
        }
        if (last != null && last.health() != sample.health()) {
            since = sample.at();
        }
        samples.addLast(sample);
        if (samples.size() > capacity) {
            samples.removeFirst();
        }
        published = List.of();
    }

    /** Takes a sample of the past, but not the same scrape again where Prometheus was asked in finer steps. */
    void addPast(Sample sample) {
        Sample last = samples.peekLast();
        boolean again = last != null
                && last.health() == sample.health()
                && sample.at().isBefore(last.at().plus(interval));
        if (!again) {
            add(sample);
        }
    }

    /** Takes what Prometheus says of a target just now; a scrape that was taken before is left out. */
    void add(TargetHealth target) {
        Instant at = target.lastScrape();
        if (at != null && target.health() != Health.UNKNOWN) {
            add(new Sample(at, target.health(), target.lastScrapeDuration()));
        }
    }

    /** Oldest first; the same list until there is something new. */
    List<Sample> samples() {
        if (published.isEmpty()) {
            published = List.copyOf(samples);
        }
        return published;
    }

    /** When the health last changed, null when it has not as far back as is known. */
    @Nullable
    Instant since() {
        return since;
    }

    boolean isEmpty() {
        return samples.isEmpty();
    }
}
