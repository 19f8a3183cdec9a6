package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines of a diff, before and afterwards side by side. */
final class SideList extends CodeList<SideRow> {

    private static final double GUTTER = 76;

    private Spot spot = Spot.NONE;
    private double widest;

    SideList() {
        super(SideRow::text);
        setId("diff-sides");
        setCellFactory(list -> new SideCell(this::isLatest, this::half));
    }

    /** Shows those lines, and looks at the spot. */
    void show(List<DiffLine> lines, Spot place) {
        List<SideRow> rows = SideRow.of(lines);
        spot = place;
        widest = GUTTER + width(texts(rows));
        int from = SideRow.index(rows, place.from());
        int to = place.to() > place.from() ? SideRow.index(rows, place.to() - 1) + 1 : from;
        show(rows, from, to);
    }

    private static Stream<String> texts(List<SideRow> rows) {
        return rows.stream()
                .flatMap(each -> Stream.of(each.left(), each.right()))
                .filter(Objects::nonNull)
                .map(DiffLine::text);
    }

    private boolean isLatest(SideRow row) {
        return spot.contains(row.to());
    }

    /** Both halves are as wide as the longest line needs, and fill the list. */
    private double half() {
        return Math.max(widest, Math.floor((getWidth() - 2) / 2));
    }
}
