package dev.plimsoll.ui.control;

import javafx.geometry.Orientation;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** A text of several lines that can be selected and copied, as high as it must be for its width. */
public final class SelectableText extends TextArea {

    private final Text measure = new Text();

    /** An empty text with those style classes. */
    public SelectableText(String... styleClasses) {
        getStyleClass().add("selectable-text");
        getStyleClass().addAll(styleClasses);
        setEditable(false);
        setWrapText(true);
        setPrefRowCount(1);
        textProperty().addListener((property, before, now) -> requestLayout());
        fontProperty().addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = (width > 0 ? width : getWidth()) - snappedLeftInset() - snappedRightInset();
        measure.setFont(getFont());
        measure.setText(getText());
        // the text area breaks a line a little earlier than the text alone
        measure.setWrappingWidth(Math.max(1, inside - 4));
        return Math.ceil(measure.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset() + 2;
    }

    /** Asked without a width, it could be of any height; then it is one line. */
    @Override
    protected double computeMinHeight(double width) {
        return width > 0 ? computePrefHeight(width) : getFont().getSize() * 2;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }
}
