package dev.plimsoll.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * How loaded a service is, with its load line: a tick where the limit is. From three quarters of the limit on it has the pseudo-class
 * {@code warning}. Without a limit there is nothing to compare with, and it is empty.
 */
public final class LoadBar extends Region {

    /** From this share of the limit on a load is worth a look. */
    public static final double WARN_FROM = 0.75;

    /** The line is a little before the end, so that it is seen that a load could go over it. */
    private static final double LIMIT_AT = 0.925;

    private static final double THICKNESS = 8;
    private static final double TICK_WIDTH = 2;
    private static final double TICK_HEIGHT = 14;
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Region track = part("track");
    private final Region fill = part("fill");
    private final Region tick = part("tick");
    private double share;

    /** An empty bar without a limit. */
    public LoadBar() {
        getStyleClass().add("load-bar");
        getChildren().addAll(track, fill, tick);
        setMinHeight(TICK_HEIGHT);
        setPrefSize(96, TICK_HEIGHT);
        setMaxHeight(TICK_HEIGHT);
        show(null, null);
    }

    /**
     * Shows a load.
     *
     * @param used in any unit, null when not known
     * @param limit in the same unit, null for none
     */
    public void show(@Nullable Long used, @Nullable Long limit) {
        double most = limit == null ? 0 : limit.doubleValue();
        track.setVisible(most > 0);
        tick.setVisible(most > 0);
        share = most > 0 && used != null ? Math.max(0, used / most) : 0;
        fill.setVisible(share > 0);
        pseudoClassStateChanged(WARNING, share >= WARN_FROM);
        layoutParts();
    }

    /** The load as a share of the limit; 0 when one of the two is not known. */
    public double share() {
        return share;
    }

    @Override
    protected void layoutChildren() {
        layoutParts();
    }

    /** The size does not depend on the load, so a new load asks nobody for a new layout. */
    private void layoutParts() {
        double width = getWidth();
        double top = snapPositionY((getHeight() - THICKNESS) / 2);
        double line = snapPositionX(width * LIMIT_AT);
        track.resizeRelocate(0, top, width, THICKNESS);
        double filled = Math.clamp(snapPositionX(line * share), TICK_WIDTH, Math.max(TICK_WIDTH, width));
        fill.resizeRelocate(0, top, filled, THICKNESS);
        double above = snapPositionY((getHeight() - TICK_HEIGHT) / 2);
        tick.resizeRelocate(line, above, TICK_WIDTH, TICK_HEIGHT);
    }

    private static Region part(String name) {
        Region part = new Region();
        part.getStyleClass().add(name);
        part.setManaged(false);
        return part;
    }
}
