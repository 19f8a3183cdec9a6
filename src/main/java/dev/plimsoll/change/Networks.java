package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Works out which networks a Prometheus must join to reach its targets. */
final class Networks {

    static final String DEFAULT = "default";

    private final List<String> declared;
    private final Set<String> internal;

    /**
     * In a project.
     *
     * @param declared its networks, in their order
     * @param internal those of them that let nothing in or out
     */
    Networks(List<String> declared, Set<String> internal) {
        this.declared = declared;
        this.internal = internal;
    }

    /**
     * What must be joined besides those joined already: as few as can be told without trying every choice.
     *
     * @param joined already; with none, a published port gets a network that can be reached from outside
     */
    List<String> needed(List<Service> targets, Collection<String> joined) {
        Set<String> chosen = new LinkedHashSet<>();
        List<Service> open = new ArrayList<>(targets.stream()
                .filter(each -> each.networks().stream().noneMatch(joined::contains))
                .filter(each -> !each.networks().isEmpty())
                .sorted(Comparator.comparingInt(each -> each.networks().size()))
                .toList());
        while (!open.isEmpty()) {
            String best = best(open);
            chosen.add(best);
            open.removeIf(each -> each.networks().contains(best));
        }
        if (joined.isEmpty() && !chosen.isEmpty() && internal.containsAll(chosen)) {
            chosen.add(DEFAULT);
        }
        return Stream.concat(Stream.of(DEFAULT), Stream.concat(declared.stream(), chosen.stream()))
                .distinct()
                .filter(chosen::contains)
                .toList();
    }

    /** What a new service joins to meet one on those networks; empty where the default network does. */
    List<String> meeting(List<String> joined) {
        if (joined.isEmpty() || joined.contains(DEFAULT)) {
            return List.of();
        }
        return joined.stream()
                .filter(each -> !internal.contains(each))
                .findFirst()
                .map(List::of)
                // its port can only be published from a network that lets something in
                .orElseGet(() -> List.of(joined.getFirst(), DEFAULT));
    }

    /** Of the networks of the target with the least choice, the one that reaches most. */
    private static String best(List<Service> open) {
        return open.getFirst().networks().stream()
                .max(Comparator.comparingLong(network -> open.stream()
                        .filter(each -> each.networks().contains(network))
                        .count()))
                .orElseThrow();
    }
}
