package dev.plimsoll.ui.targets;

import dev.plimsoll.diagnosis.Diagnosis;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.ui.control.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a target that is not up.
 *
 * @param job scrape job
 * @param endpoint {@code host:port}
 * @param health as Prometheus says
 * @param since when it went down, null when not known
 * @param diagnosis why
 */
record TargetDetail(
        String job,
        String endpoint,
        Health health,
        @Nullable Instant since,
        Diagnosis diagnosis) {

    /** Such as {@code fulfillment-worker is down since 14:02:41 · 2 min 14 s}. */
    String title(Clock clock) {
        String name = job + (health == Health.DOWN ? " is down" : " is not scraped yet");
        if (since == null || health != Health.DOWN) {
            return name;
        }
        Duration span = Duration.between(since, clock.instant());
        return name + " since " + Times.moment(since, clock) + " · " + Times.span(span);
    }

    /** All of it as plain text, for a message to somebody else. */
    String asText(Clock clock) {
        StringBuilder text = new StringBuilder(title(clock) + "\n" + endpoint + ": " + diagnosis.kind() + "\n\n");
        text.append(diagnosis.cause())
                .append('\n')
                .append(diagnosis.explanation())
                .append('\n');
        if (!diagnosis.evidence().isEmpty()) {
            text.append("\nPrometheus says: ").append(diagnosis.evidence()).append('\n');
        }
        if (!diagnosis.fixes().isEmpty()) {
            text.append("\nWhat to do:\n");
            diagnosis.fixes().forEach(each -> text.append("- ").append(each).append('\n'));
        }
        return text.toString();
    }
}
