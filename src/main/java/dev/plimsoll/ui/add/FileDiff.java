package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.change.Diffs;
import dev.plimsoll.change.FileChange;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A file of a plan, ready to be shown.
 *
 * @param path absolute
 * @param title short and different from the others'
 * @param place its path in the project
 * @param kind what becomes of it
 * @param count of its lines
 * @param lines all of them
 */
record FileDiff(Path path, String title, String place, Kind kind, LineCount count, List<DiffLine> lines) {

    /** What becomes of a file. */
    enum Kind {
        NEW,
        CHANGED,
        REMOVED
    }

    static List<FileDiff> of(ChangePlan plan) {
        List<FileChange> changes = plan.changes().stream()
                .filter(each -> !Objects.equals(each.before(), each.after()))
                .toList();
        List<Path> paths = changes.stream().map(FileChange::path).toList();
        return changes.stream().map(each -> of(plan.folder(), each, paths)).toList();
    }

    private static FileDiff of(Path folder, FileChange change, List<Path> all) {
        List<DiffLine> lines = Diffs.lines(change);
        String place = folder.relativize(change.path()).toString().replace('\\', '/');
        return new FileDiff(
                change.path(), title(folder, change.path(), all), place, kind(change), LineCount.of(lines), lines);
    }

    private static Kind kind(FileChange change) {
        if (change.before() == null) {
            return Kind.NEW;
        }
        return change.after() == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The file's name, with its folder where the name alone says too little. */
    private static String title(Path folder, Path file, List<Path> all) {
        String name = file.getFileName().toString();
        boolean alone = all.stream()
                        .filter(each -> each.getFileName().toString().equals(name))
                        .count()
                == 1;
        Path parent = file.getParent();
        if ((alone && !name.startsWith("Dockerfile")) || parent == null || parent.equals(folder)) {
            return name;
        }
        return parent.getFileName() + "/" + name;
    }

    /** A few characters that say how much of it changes. */
    String badge() {
        return switch (kind) {
            case NEW -> "new";
            case REMOVED -> "removed";
            case CHANGED -> count.badge();
        };
    }

    /** Index of the first line that is not as it was; 0 where all are. */
    int firstChange() {
        for (int each = 0; each < lines.size(); each++) {
            if (lines.get(each).kind() != DiffLine.Kind.SAME) {
                return each;
            }
        }
        return 0;
    }
}
