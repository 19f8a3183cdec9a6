package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.List;

/** The lines of a diff, one below the other. */
final class DiffList extends CodeList<DiffLine> {

    private static final double GUTTER = 92;

    private Spot spot = Spot.NONE;
    private double widest;

    DiffList() {
        super(DiffLine::text);
        setId("diff");
        setCellFactory(list -> new DiffCell(index -> spot.contains(index), () -> widest));
    }

    /** Shows those lines, and looks at the spot. */
    void show(List<DiffLine> lines, Spot place) {
        spot = place;
        widest = GUTTER + width(lines.stream().map(DiffLine::text));
        show(lines, place.from(), place.to());
    }
}
