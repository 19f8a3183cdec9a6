package dev.plimsoll.change;

import dev.plimsoll.change.LineDiff.Row;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Plans as diffs. */
public final class Diffs {

    private static final int CONTEXT = 3;

    private Diffs() {}

    /** Every line of a file, before and after; of a file that may hold secrets only those that change. */
    public static List<DiffLine> lines(FileChange change) {
        return rows(change).stream()
                .filter(row -> !change.isSecret() || row.kind() != DiffLine.Kind.SAME)
                .map(Row::line)
                .toList();
    }

    /** How many lines a change adds. */
    public static int added(FileChange change) {
        return count(change, DiffLine.Kind.ADDED);
    }

    /** How many lines a change removes. */
    public static int removed(FileChange change) {
        return count(change, DiffLine.Kind.REMOVED);
    }

    /**
     * The plan as a unified diff that {@code git apply} and {@code patch -p1} take; paths are relative to the project's folder. A file that may hold
     * secrets is shown without the lines around a change, which {@code git apply} takes with {@code --unidiff-zero}.
     */
    public static String unified(ChangePlan plan) {
        StringBuilder out = new StringBuilder();
        for (FileChange change : plan.changes()) {
            if (!Objects.equals(change.before(), change.after())) {
                header(out, plan.folder(), change);
                hunks(rows(change), change.isSecret() ? 0 : CONTEXT).forEach(hunk -> write(out, hunk));
            }
        }
        return out.toString();
    }

    /** Of a file that may hold secrets, a line that changes its end alone shows nothing of what is in it. */
    private static List<Row> rows(FileChange change) {
        List<Row> rows = LineDiff.rows(change);
        return change.isSecret() ? rows.stream().map(Diffs::veiled).toList() : rows;
    }

    private static Row veiled(Row row) {
        return EnvFile.isOurs(row.raw())
                ? row
                : new Row(row.kind(), row.oldLine(), row.newLine(), row.raw().replaceFirst("[^\\r\\n]+", "…"));
    }

    private static int count(FileChange change, DiffLine.Kind kind) {
        return (int)
                LineDiff.rows(change).stream().filter(row -> row.kind() == kind).count();
    }

    private static void header(StringBuilder out, Path folder, FileChange change) {
        String path = relative(folder, change.path());
        out.append("diff --git a/").append(path).append(" b/").append(path).append('\n');
        if (change.before() == null) {
            out.append("new file mode 100644\n");
        }
        if (change.after() == null) {
            out.append("deleted file mode 100644\n");
        }
        out.append("--- ").append(name(change.before(), "a/" + path)).append('\n');
        out.append("+++ ").append(name(change.after(), "b/" + path)).append('\n');
    }

    private static String name(@Nullable String text, String path) {
        return text == null ? "/dev/null" : path;
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Rows of a diff that stand together.
     *
     * @param before all that stand in front of them
     */
    private record Hunk(List<Row> before, List<Row> rows) {

        /** First line and count on the side that lacks the lines of that kind; of no lines, the line behind which they would stand. */
        String range(DiffLine.Kind lacking) {
            long front = count(before, lacking);
            long here = count(rows, lacking);
            return (here == 0 ? front : front + 1) + "," + here;
        }

        private static long count(List<Row> rows, DiffLine.Kind lacking) {
            return rows.stream().filter(row -> row.kind() != lacking).count();
        }
    }

    private static List<Hunk> hunks(List<Row> rows, int context) {
        List<Hunk> hunks = new ArrayList<>();
        int end = 0;
        for (int each = 0; each < rows.size(); each++) {
            if (rows.get(each).kind() == DiffLine.Kind.SAME) {
                continue;
            }
            int from = Math.max(end, each - context);
            int to = Math.min(rows.size(), each + context + 1);
            if (hunks.isEmpty() || from > end) {
                hunks.add(new Hunk(rows.subList(0, from), new ArrayList<>()));
            } else {
                from = end;
            }
            hunks.getLast().rows().addAll(rows.subList(from, Math.max(from, to)));
            end = Math.max(end, to);
        }
        return hunks;
    }

    private static void write(StringBuilder out, Hunk hunk) {
        out.append("@@ -").append(hunk.range(DiffLine.Kind.ADDED));
        out.append(" +").append(hunk.range(DiffLine.Kind.REMOVED)).append(" @@\n");
        for (Row row : hunk.rows()) {
            out.append(mark(row.kind())).append(row.raw());
            if (!row.raw().endsWith("\n")) {
                out.append("\n\\ No newline at end of file\n");
            }
        }
    }

    private static char mark(DiffLine.Kind kind) {
        return switch (kind) {
            case SAME -> ' ';
            case ADDED -> '+';
            case REMOVED -> '-';
        };
    }
}
