package dev.plimsoll.ui.add;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The diffs of a plan, which of them is shown, and where in it a person is to look. */
final class DiffModel {

    private final ReadOnlyObjectWrapper<List<FileDiff>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>(Path.of(""));
    private final ReadOnlyObjectWrapper<Spot> spot = new ReadOnlyObjectWrapper<>(Spot.NONE);
    private long looks;

    /** Each file that changes, the compose file first. */
    ReadOnlyObjectProperty<List<FileDiff>> files() {
        return files.getReadOnlyProperty();
    }

    /** The file whose diff is shown; an empty path where there is none. */
    ReadOnlyObjectProperty<Path> file() {
        return file.getReadOnlyProperty();
    }

    /** Where to look; changes each time somebody is to look there. */
    ReadOnlyObjectProperty<Spot> spot() {
        return spot.getReadOnlyProperty();
    }

    /** Shows a file from its first change. */
    void show(Path other) {
        find(other).ifPresent(found -> look(other, found.firstChange(), found.firstChange()));
    }

    void look(Places.Line line) {
        look(line.file(), line.index(), line.index());
    }

    /** Takes newer diffs, and looks at what became different: in the file that is shown, else in the first other. */
    void update(List<FileDiff> newer) {
        List<FileDiff> older = files.get();
        files.set(newer);
        if (newer.isEmpty()) {
            file.set(Path.of(""));
            spot.set(Spot.NONE);
            return;
        }
        Optional<FileDiff> shown = find(file.get());
        if (shown.isEmpty()) {
            show(newer.getFirst().path());
        } else if (!lookAtDifference(older, shown.get())) {
            for (FileDiff each : newer) {
                if (lookAtDifference(older, each)) {
                    return;
                }
            }
        }
    }

    private boolean lookAtDifference(List<FileDiff> older, FileDiff now) {
        Optional<FileDiff> before =
                older.stream().filter(each -> each.path().equals(now.path())).findFirst();
        if (before.isEmpty()) {
            look(now.path(), now.firstChange(), now.firstChange());
            return true;
        }
        Optional<int[]> range = Spot.difference(before.get().lines(), now.lines());
        range.ifPresent(lines -> look(now.path(), lines[0], lines[1]));
        return range.isPresent();
    }

    private void look(Path where, int from, int to) {
        file.set(where);
        spot.set(new Spot(where, from, to, ++looks));
    }

    Optional<FileDiff> shown() {
        return find(file.get());
    }

    private Optional<FileDiff> find(Path path) {
        return files.get().stream().filter(each -> each.path().equals(path)).findFirst();
    }
}
