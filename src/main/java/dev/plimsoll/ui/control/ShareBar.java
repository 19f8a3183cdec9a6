package dev.plimsoll.ui.control;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.layout.Region;

/** A bar of parts of a whole, beside each other; style classes {@code part-0}, {@code part-1}… */
public final class ShareBar extends Region {

    private static final double THICKNESS = 8;

    private final Region track = part("track");
    private final List<Region> parts;
    private final double[] shares;

    /** A bar with so many parts, all empty. */
    public ShareBar(int count) {
        getStyleClass().add("share-bar");
        parts = IntStream.range(0, count).mapToObj(each -> part("part-" + each)).toList();
        shares = new double[count];
        getChildren().add(track);
        getChildren().addAll(parts);
        setMinHeight(THICKNESS);
        setPrefSize(220, THICKNESS);
        setMaxHeight(THICKNESS);
    }

    /** Shows a part: 0 to 1 of the whole. */
    public void show(int part, double share) {
        shares[part] = Math.clamp(share, 0, 1);
        layoutParts();
    }

    @Override
    protected void layoutChildren() {
        layoutParts();
    }

    private void layoutParts() {
        track.resizeRelocate(0, 0, getWidth(), THICKNESS);
        double from = 0;
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum = Math.min(1, sum + shares[i]);
            double to = Math.round(getWidth() * sum);
            parts.get(i).setVisible(to > from);
            parts.get(i).resizeRelocate(from, 0, to - from, THICKNESS);
            from = to;
        }
    }

    private static Region part(String name) {
        Region part = new Region();
        part.getStyleClass().add(name);
        part.setManaged(false);
        return part;
    }
}
