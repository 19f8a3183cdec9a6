package dev.plimsoll.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two texts line by line. Line ends take part, so that a text that lost its last one differs. */
final class LineDiff {

    private final List<String> before;
    private final List<String> after;
    private final List<Row> rows = new ArrayList<>();

    private LineDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** A line with its line end, if it has one. */
    record Row(
            DiffLine.Kind kind,
            @Nullable Integer oldLine,
            @Nullable Integer newLine,
            String raw) {
        DiffLine line() {
            return new DiffLine(kind, oldLine, newLine, raw.replaceFirst("\\r?\\n$", ""));
        }
    }

    static List<Row> rows(FileChange change) {
        LineDiff diff = new LineDiff(split(change.before()), split(change.after()));
        diff.compare();
        return diff.rows;
    }

    private static List<String> split(@Nullable String text) {
        List<String> lines = new ArrayList<>();
        String rest = text == null ? "" : text;
        for (int from = 0; from < rest.length(); ) {
            int end = rest.indexOf('\n', from);
            int next = end < 0 ? rest.length() : end + 1;
            lines.add(rest.substring(from, next));
            from = next;
        }
        return lines;
    }

    private void compare() {
        int old = 0;
        int now = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            same(old, now, delta.getSource().getPosition() - old);
            old = delta.getSource().getPosition();
            now = delta.getTarget().getPosition();
            for (String raw : delta.getSource().getLines()) {
                rows.add(new Row(DiffLine.Kind.REMOVED, ++old, null, raw));
            }
            for (String raw : delta.getTarget().getLines()) {
                rows.add(new Row(DiffLine.Kind.ADDED, null, ++now, raw));
            }
        }
        same(old, now, before.size() - old);
    }

    private void same(int old, int now, int count) {
        for (int each = 0; each < count; each++) {
            rows.add(new Row(DiffLine.Kind.SAME, old + each + 1, now + each + 1, after.get(now + each)));
        }
    }
}
