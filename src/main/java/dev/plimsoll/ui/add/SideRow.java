package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line before beside the line that it became.
 *
 * @param left before; null where nothing stood
 * @param right afterwards; null where nothing stands any more
 * @param from index of the first of both in the whole diff
 * @param to index of the last of both in the whole diff
 */
record SideRow(@Nullable DiffLine left, @Nullable DiffLine right, int from, int to) {

    /** Pairs the lines of a diff: what goes away stands beside what comes in its place. */
    static List<SideRow> of(List<DiffLine> lines) {
        List<SideRow> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int added = end(lines, at, DiffLine.Kind.REMOVED);
            int end = end(lines, added, DiffLine.Kind.ADDED);
            if (end == at) {
                rows.add(new SideRow(lines.get(at), lines.get(at), at, at));
                at++;
            } else {
                pair(rows, lines, at, added, end);
                at = end;
            }
        }
        return rows;
    }

    private static int end(List<DiffLine> lines, int from, DiffLine.Kind kind) {
        int end = from;
        while (end < lines.size() && lines.get(end).kind() == kind) {
            end++;
        }
        return end;
    }

    private static void pair(List<SideRow> rows, List<DiffLine> lines, int removed, int added, int end) {
        int most = Math.max(added - removed, end - added);
        for (int each = 0; each < most; each++) {
            int left = removed + each;
            int right = added + each;
            boolean hasLeft = left < added;
            boolean hasRight = right < end;
            rows.add(new SideRow(
                    hasLeft ? lines.get(left) : null,
                    hasRight ? lines.get(right) : null,
                    hasLeft ? left : right,
                    hasRight ? right : left));
        }
    }

    /** The row of a line of the whole diff. */
    static int index(List<SideRow> rows, int line) {
        for (int each = 0; each < rows.size(); each++) {
            if (rows.get(each).from() == line || rows.get(each).to() == line) {
                return each;
            }
        }
        return 0;
    }

    /** The line that is not as it was: the newer one where both are not. */
    Optional<DiffLine> changed() {
        return Stream.of(Optional.ofNullable(right), Optional.ofNullable(left))
                .flatMap(Optional::stream)
                .filter(each -> each.kind() != DiffLine.Kind.SAME)
                .findFirst();
    }

    /** What it says, for the clipboard: as it will be, or as it was where it goes away. */
    String text() {
        return right != null ? right.text() : left == null ? "" : left.text();
    }
}
