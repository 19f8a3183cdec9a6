package dev.plimsoll.cli;

import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsFeed;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Prometheus that answers what it was told to answer. */
final class FakeTargets implements TargetsFeed {

    static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    TargetsSnapshot snapshot = TargetsSnapshot.EMPTY;
    final List<URI> asked = new ArrayList<>();

    @Override
    public TargetsSnapshot ask(URI prometheus) {
        asked.add(prometheus);
        return snapshot;
    }

    @Override
    public Watch watch(URI prometheus, Consumer<TargetsSnapshot> listener) {
        listener.accept(ask(prometheus));
        // what goes on until Ctrl-C would go on for ever in a test
        Thread.currentThread().interrupt();
        return () -> asked.add(URI.create("closed:/"));
    }

    void answers(TargetHealth... targets) {
        List<TargetRow> rows = Stream.of(targets)
                .map(each -> new TargetRow(each, List.of(), null))
                .toList();
        snapshot = new TargetsSnapshot(NOW, rows, null, "3.5.3", 1234L);
    }

    static TargetHealth up(String job, String endpoint) {
        return target(job, endpoint, Health.UP, "");
    }

    static TargetHealth down(String job, String endpoint, String error) {
        return target(job, endpoint, Health.DOWN, error);
    }

    private static TargetHealth target(String job, String endpoint, Health health, String error) {
        return new TargetHealth(
                job,
                endpoint,
                "http://" + endpoint + "/metrics",
                health,
                error,
                NOW.minusSeconds(4),
                Duration.ofNanos(3_400_000),
                Duration.ofSeconds(15));
    }
}
