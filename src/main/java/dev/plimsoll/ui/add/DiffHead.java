package dev.plimsoll.ui.add;

import javafx.geometry.Orientation;
import javafx.scene.control.Control;
import javafx.scene.layout.Region;

/** The tabs of a diff and beside them how it is shown: as high as the tabs need to be at the width that they have. */
final class DiffHead extends Region {

    private static final double GAP = 6;

    private final DiffTabs tabs;
    private final Control beside;

    DiffHead(DiffTabs tabs, Control beside) {
        this.tabs = tabs;
        this.beside = beside;
        getStyleClass().add("diff-head");
        getChildren().addAll(tabs, beside);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double room(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset() - GAP - beside.prefWidth(-1));
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double high = tabs.prefHeight(width < 0 ? width : room(width));
        return snapSizeY(Math.max(tabs.minHeight(-1), high));
    }

    @Override
    protected void layoutChildren() {
        double width = beside.prefWidth(-1);
        double height = beside.prefHeight(-1);
        tabs.resizeRelocate(snappedLeftInset(), 0, room(getWidth()), getHeight());
        beside.resizeRelocate(
                snapPositionX(getWidth() - snappedRightInset() - width),
                snapPositionY((getHeight() - height) / 2),
                width,
                height);
    }
}
