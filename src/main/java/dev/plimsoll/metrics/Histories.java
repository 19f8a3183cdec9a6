package dev.plimsoll.metrics;

import dev.plimsoll.metrics.TargetHealth.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The history of each target, begun with what Prometheus itself has stored. */
final class Histories {

    private static final Logger LOG = LoggerFactory.getLogger(Histories.class);
    private static final Duration LOOK_BACK = Duration.ofMinutes(30);
    private static final Duration FINEST_STEP = Duration.ofSeconds(5);
    private static final Comparator<TargetRow> DOWN_FIRST = Comparator.comparing(
                    (TargetRow row) -> row.target().health() != Health.DOWN)
            .thenComparing(row -> row.target().job())
            .thenComparing(row -> row.target().endpoint())
            .thenComparing(row -> row.target().scrapeUrl());

    private record Key(String job, String endpoint) {}

    private final PrometheusApi api;
    private final Map<Key, TargetHistory> histories = new HashMap<>();

    Histories(PrometheusApi api) {
        this.api = api;
    }

    /** The targets with their histories, in the order in which they are shown. */
    List<TargetRow> add(List<TargetHealth> targets) throws InterruptedException {
        begin(targets);
        Set<Key> present = targets.stream().map(Histories::key).collect(Collectors.toSet());
        histories.keySet().retainAll(present);
        return targets.stream().map(this::row).sorted(DOWN_FIRST).toList();
    }

    private TargetRow row(TargetHealth target) {
        TargetHistory history = histories.computeIfAbsent(key(target), each -> new TargetHistory(target.interval()));
        history.add(target);
        return new TargetRow(target, history.samples(), history.since());
    }

    /** Asks for the past when a target is seen for the first time; without an answer the history begins now. */
    private void begin(List<TargetHealth> targets) throws InterruptedException {
        List<TargetHealth> unknown = targets.stream()
                .filter(each -> !histories.containsKey(key(each)))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        Map<Key, TargetHistory> fresh = new HashMap<>();
        unknown.forEach(each -> fresh.put(key(each), new TargetHistory(each.interval())));
        try {
            fill(fresh, unknown);
        } catch (PrometheusProblemException none) {
            LOG.debug("No history: {}", none.getMessage());
        }
        histories.putAll(fresh);
    }

    private void fill(Map<Key, TargetHistory> fresh, List<TargetHealth> targets)
            throws PrometheusProblemException, InterruptedException {
        Duration step = targets.stream()
                .map(TargetHealth::interval)
                .min(Comparator.naturalOrder())
                .filter(each -> each.compareTo(FINEST_STEP) > 0)
                .orElse(FINEST_STEP);
        // what is newer comes with the targets themselves, at its exact time
        Instant to = Instant.now().minus(step);
        Instant from = to.minus(LOOK_BACK);
        Map<Key, Series> durations = api.range("scrape_duration_seconds", from, to, step).stream()
                .collect(Collectors.toMap(Histories::key, each -> each, (one, other) -> one));
        for (Series up : api.range("up", from, to, step)) {
            TargetHistory history = fresh.get(key(up));
            if (history != null && history.isEmpty()) {
                fill(history, up, durations.get(key(up)));
            }
        }
    }

    private static void fill(TargetHistory history, Series up, @Nullable Series durations) {
        up.values().forEach((second, value) -> {
            Double taken = durations == null ? null : durations.values().get(second);
            history.addPast(new Sample(
                    Instant.ofEpochSecond(second),
                    value == 1 ? Health.UP : Health.DOWN,
                    taken == null || taken.isNaN() ? null : TargetReader.seconds(taken)));
        });
    }

    private static Key key(TargetHealth target) {
        return new Key(target.job(), target.endpoint());
    }

    private static Key key(Series series) {
        return new Key(series.job(), series.instance());
    }
}
