package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.input.ScrollEvent;

/** The lines of a diff, before and afterwards side by side; both halves move sideways together. */
final class SideList extends CodeList<SideRow> {

    private static final double GUTTER = 60;
    private static final double SCROLL_BAR = 16;

    private final DoubleProperty widest = new SimpleDoubleProperty();
    private final DoubleProperty offset = new SimpleDoubleProperty();
    private Spot spot = Spot.NONE;

    SideList() {
        super(SideRow::text);
        setId("diff-sides");
        setCellFactory(list -> new SideCell(this::isLatest, half(), offset));
        addEventFilter(ScrollEvent.SCROLL, this::sideways);
    }

    /** Shows those lines, and looks at the spot. */
    void show(List<DiffLine> lines, Spot place) {
        List<SideRow> rows = SideRow.of(lines);
        spot = place;
        widest.set(GUTTER + width(texts(rows)));
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

    /** Width of a half, in pixels. */
    ObservableDoubleValue half() {
        return widthProperty().subtract(SCROLL_BAR).divide(2);
    }

    /** Width that the longest line needs in its half, in pixels. */
    ObservableDoubleValue widest() {
        return widest;
    }

    /** How far the texts of both halves are moved to the left, in pixels. */
    DoubleProperty offset() {
        return offset;
    }

    private void sideways(ScrollEvent event) {
        double most = Math.max(0, widest.get() - half().get());
        if (event.getDeltaX() != 0) {
            offset.set(Math.clamp(offset.get() - event.getDeltaX(), 0, most));
        }
    }
}
