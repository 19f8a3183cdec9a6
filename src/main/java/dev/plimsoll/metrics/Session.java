package dev.plimsoll.metrics;

import dev.plimsoll.metrics.TargetHealth.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks one Prometheus again and again, and remembers what it said. */
final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration DETAILS_EVERY = Duration.ofSeconds(10);

    private final PrometheusApi api;
    private final Histories histories;
    private List<TargetRow> rows = List.of();
    private @Nullable String version;
    private @Nullable Long series;
    private @Nullable Instant detailsAt;

    Session(PrometheusApi api) {
        this.api = api;
        this.histories = new Histories(api);
    }

    TargetsSnapshot ask() throws InterruptedException {
        Instant now = Instant.now();
        try {
            rows = histories.add(api.targets());
            askDetails(now);
            return new TargetsSnapshot(now, rows, null, version, series);
        } catch (PrometheusProblemException problem) {
            detailsAt = null;
            rows = rows.stream().map(Session::unknown).toList();
            return new TargetsSnapshot(now, rows, problem.getMessage(), version, null);
        }
    }

    /** Version and size, now and then; targets count without them. */
    private void askDetails(Instant now) throws InterruptedException {
        if (detailsAt != null && now.isBefore(detailsAt.plus(DETAILS_EVERY))) {
            return;
        }
        boolean first = detailsAt == null;
        detailsAt = now;
        try {
            version = first ? api.version() : version;
            series = api.series();
        } catch (PrometheusProblemException problem) {
            LOG.debug("No details: {}", problem.getMessage());
        }
    }

    /** Of a Prometheus that does not answer no target's health is known. */
    private static TargetRow unknown(TargetRow row) {
        TargetHealth last = row.target();
        return new TargetRow(
                new TargetHealth(
                        last.job(),
                        last.endpoint(),
                        last.scrapeUrl(),
                        Health.UNKNOWN,
                        "",
                        last.lastScrape(),
                        last.lastScrapeDuration(),
                        last.interval()),
                row.history(),
                row.since());
    }
}
