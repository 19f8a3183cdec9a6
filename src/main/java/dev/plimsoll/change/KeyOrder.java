package dev.plimsoll.change;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a new key goes among those that are there.
 *
 * @param own the keys that are there, in their order
 */
record KeyOrder(List<String> own) {

    /** The order in which people write what stands below a key, where no other service shows one. */
    private static final List<List<String>> ORDERS = List.of(
            List.of("test", "interval", "timeout", "retries", "start_period", "start_interval"),
            List.of("driver", "options"),
            List.of("limits", "reservations"),
            List.of("target", "published", "host_ip", "protocol", "mode"),
            List.of("type", "source", "target", "read_only"));

    /**
     * The key behind which a new one goes: where others have it, or where people have it; null for the end.
     *
     * @param theirs the keys that others have in the same place
     * @param free whether people have no usual order there
     */
    @Nullable
    String after(String key, List<List<String>> theirs, boolean free) {
        Stream<List<String>> usual = free ? Stream.of() : ORDERS.stream();
        return Stream.concat(best(theirs, key).stream(), usual)
                .filter(each -> each.contains(key))
                .flatMap(each -> after(each, key).stream())
                .findFirst()
                .orElse(null);
    }

    /** The service that is most like this one. */
    private Optional<List<String>> best(List<List<String>> others, String key) {
        return others.stream()
                .filter(each -> each.contains(key))
                .max(Comparator.comparingInt(each -> common(each, own)));
    }

    private static int common(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both.size();
    }

    private Optional<String> after(List<String> order, String key) {
        int index = order.indexOf(key);
        for (int each = index - 1; each >= 0; each--) {
            if (own.contains(order.get(each))) {
                return Optional.of(order.get(each));
            }
        }
        return order.subList(index + 1, order.size()).stream()
                .map(own::indexOf)
                .filter(each -> each > 0)
                .map(each -> own.get(each - 1))
                .findFirst();
    }
}
