package dev.plimsoll.ui.add;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Three columns: the list has its width, the form the one it likes, the diff the rest; room to spare is shared by the two. */
final class Columns extends Pane {

    private static final double LIST = 232;
    private static final double LEAST_DIFF = 320;
    private static final double MOST_FORM = 720;
    private static final double SHARE = 0.2;

    private final Region list;
    private final FormPane form;
    private final Region diff;

    Columns(Region list, FormPane form, Region diff) {
        this.list = list;
        this.form = form;
        this.diff = diff;
        getChildren().setAll(list, form, diff);
        form.liked().subscribe(width -> requestLayout());
    }

    @Override
    protected double computeMinWidth(double height) {
        return LIST + LEAST_DIFF + 320;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 200;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - LIST;
        double liked = form.liked().get();
        double spare = Math.max(0, room - 1048);
        double middle = snapSizeX(Math.min(Math.min(liked + spare * SHARE, MOST_FORM), room - LEAST_DIFF));
        list.resizeRelocate(0, 0, LIST, getHeight());
        form.resizeRelocate(LIST, 0, middle, getHeight());
        diff.resizeRelocate(LIST + middle, 0, room - middle, getHeight());
    }
}
