package dev.plimsoll.ui.targets;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.metrics.TargetHealth;
import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.metrics.TargetRow;
import dev.plimsoll.metrics.TargetsSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rows of all targets, in the order in which Prometheus' answers are sorted. A target keeps its row as long as it exists. */
final class TargetItems {

    private record Key(String job, String endpoint, String url) {
        static Key of(TargetHealth target) {
            return new Key(target.job(), target.endpoint(), target.scrapeUrl());
        }
    }

    private final Map<Key, TargetItem> known = new HashMap<>();
    private List<TargetItem> order = List.of();

    void update(TargetsSnapshot snapshot, Range range, Instant now) {
        List<TargetItem> next = new ArrayList<>();
        for (TargetRow row : snapshot.rows()) {
            TargetItem item = known.computeIfAbsent(Key.of(row.target()), each -> new TargetItem(row, range, now));
            item.show(row, range, now);
            next.add(item);
        }
        known.values().retainAll(new HashSet<>(next));
        order = List.copyOf(next);
    }

    void tick(Instant now) {
        order.forEach(each -> each.tick(now));
    }

    boolean has(TargetItem item) {
        return order.contains(item);
    }

    List<TargetItem> matching(String words) {
        return order.stream().filter(each -> each.matches(words)).toList();
    }

    /** Those that are down, in order. */
    Stream<TargetItem> down() {
        return order.stream().filter(each -> each.row().target().health() == Health.DOWN);
    }

    /** The target of that job, else the one at that host. */
    Optional<TargetItem> find(String jobOrHost) {
        return order.stream()
                .filter(each -> each.row().target().job().equals(jobOrHost))
                .findFirst()
                .or(() -> order.stream()
                        .filter(each -> each.host().equals(jobOrHost))
                        .findFirst());
    }

    /** The services of the project whose target is down. */
    Set<String> servicesDown(ComposeModel project) {
        Set<String> down = new TreeSet<>();
        down().forEach(each -> each.service(project).ifPresent(down::add));
        return Set.copyOf(down);
    }
}
