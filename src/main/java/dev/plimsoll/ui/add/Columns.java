package dev.plimsoll.ui.add;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Columns: the list, where there is one, has its width, the form the one it likes, the diff the rest; room to spare is shared by the two. */
final class Columns extends Pane {

    private static final double LIST = 256;
    private static final double LEAST_DIFF = 320;
    private static final double MOST_FORM = 720;
    private static final double SHARE = 0.2;

    private final Region list;
    private final double listWidth;
    private final Region form;
    private final ReadOnlyDoubleProperty liked;
    private final Region diff;

    private Columns(Region list, double listWidth, Region form, ReadOnlyDoubleProperty liked, Region diff) {
        this.list = list;
        this.listWidth = listWidth;
        this.form = form;
        this.liked = liked;
        this.diff = diff;
        getChildren().setAll(list, form, diff);
        liked.subscribe(width -> requestLayout());
    }

    /** Three columns. */
    static Columns of(Region list, Region form, ReadOnlyDoubleProperty liked, Region diff) {
        return new Columns(list, LIST, form, liked, diff);
    }

    /** A form and its diff. */
    static Columns of(Region form, ReadOnlyDoubleProperty liked, Region diff) {
        return new Columns(new Region(), 0, form, liked, diff);
    }

    @Override
    protected double computeMinWidth(double height) {
        return listWidth + LEAST_DIFF + 320;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - listWidth;
        double spare = Math.max(0, room - 1048);
        double middle = snapSizeX(Math.min(Math.min(liked.get() + spare * SHARE, MOST_FORM), room - LEAST_DIFF));
        list.resizeRelocate(0, 0, listWidth, getHeight());
        form.resizeRelocate(listWidth, 0, middle, getHeight());
        diff.resizeRelocate(listWidth + middle, 0, room - middle, getHeight());
    }
}
