package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A place in the diff to look at.
 *
 * @param file whose diff
 * @param from index of its first line
 * @param to index behind its last line; equal to {@code from} where only a place is meant
 * @param number different for each time somebody is to look there
 */
record Spot(Path file, int from, int to, long number) {

    static final Spot NONE = new Spot(Path.of(""), 0, 0, 0);

    boolean contains(int index) {
        return index >= from && index < to;
    }

    /** The lines that are not in both, in terms of the newer ones; empty where they are equal. */
    static Optional<int[]> difference(List<DiffLine> before, List<DiffLine> now) {
        int shorter = Math.min(before.size(), now.size());
        int start = 0;
        while (start < shorter && same(before.get(start), now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && same(before.get(before.size() - 1 - end), now.get(now.size() - 1 - end))) {
            end++;
        }
        if (start == before.size() && start == now.size()) {
            return Optional.empty();
        }
        return Optional.of(new int[] {Math.min(start, now.size() - 1), Math.max(start, now.size() - end)});
    }

    private static boolean same(DiffLine one, DiffLine other) {
        return one.kind() == other.kind() && one.text().equals(other.text());
    }
}
