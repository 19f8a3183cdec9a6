package dev.plimsoll.ui.targets;

import dev.plimsoll.compose.Service;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.ui.control.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two lines above the table. */
final class TargetsWords {

    private TargetsWords() {}

    /** Such as {@code 5 of 6 up}. */
    static String headline(TargetsSnapshot snapshot) {
        int count = snapshot.rows().size();
        if (count == 0) {
            return "Targets";
        }
        String targets = count == 1 ? "1 target" : count + " targets";
        return snapshot.problem() == null ? snapshot.up() + " of " + count + " up" : targets + ", health not known";
    }

    /** Such as {@code scraped every 15 s by prometheus · last 2 s ago}. */
    static String summary(TargetsSnapshot snapshot, Optional<Service> prometheus, Instant now) {
        if (snapshot.rows().isEmpty()) {
            return "";
        }
        if (snapshot.problem() != null) {
            return snapshot.problem();
        }
        String by = prometheus.map(each -> " by " + each.name()).orElse("");
        return "scraped every " + Times.span(usualInterval(snapshot.rows())) + by + last(snapshot.rows(), now);
    }

    private static String last(List<TargetRow> rows, Instant now) {
        return rows.stream()
                .map(each -> each.target().lastScrape())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(each -> " · last " + Times.ago(Duration.between(each, now)))
                .orElse("");
    }

    /** That of most targets; of two as usual, the longer. */
    private static Duration usualInterval(List<TargetRow> rows) {
        Map<Duration, Long> counts = rows.stream()
                .map(TargetRow::target)
                .map(TargetHealth::interval)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<Duration, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(Duration.ZERO);
    }
}
