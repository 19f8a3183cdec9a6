package dev.plimsoll.ui;

import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Six targets that are scraped every fifteen seconds, each at a moment of its own; a history stays the same list between two scrapes. */
final class LiveSnapshots {

    private static final long INTERVAL = 15;
    private final Map<String, TargetRow> rows = new HashMap<>();

    TargetsSnapshot at(Instant now) {
        List<TargetRow> all = new ArrayList<>();
        all.add(row("fulfillment-worker", "fulfillment-worker:2112", 1, now));
        all.add(row("web-gateway", "web-gateway:3000", 3, now));
        all.add(row("order-api", "order-api:8000", 6, now));
        all.add(row("prometheus", "localhost:9090", 8, now));
        all.add(row("cadvisor", "cadvisor:8080", 11, now));
        all.add(row("node-exporter", "node-exporter:9100", 13, now));
        return new TargetsSnapshot(now, List.copyOf(all), null, "3.5.1", 1284L);
    }

    private TargetRow row(String job, String endpoint, long offset, Instant now) {
        long second = now.getEpochSecond() - offset;
        Instant last = Instant.ofEpochSecond(Math.floorDiv(second, INTERVAL) * INTERVAL + offset);
        TargetRow known = rows.get(job);
        if (known == null || !last.equals(known.target().lastScrape())) {
            double millis = 3 + Duration.between(Instant.EPOCH, last).toSeconds() % 7;
            known = Recorded.up(job, endpoint, millis, last, now);
            rows.put(job, known);
        }
        return known;
    }
}
