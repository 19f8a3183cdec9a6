package dev.plimsoll.ui.control;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A place for a text that changes often. A label that changes asks its parents for room as wide as its new text, and what stands beside it
 * moves; this one keeps to the place it was given.
 */
public final class SteadyLabel extends Region {

    private final Label label = new Label();

    /** An empty place with those style classes for its text. */
    public SteadyLabel(String... styleClasses) {
        getStyleClass().add("steady-label");
        label.getStyleClass().addAll(styleClasses);
        label.setManaged(false);
        label.setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().add(label);
    }

    /** Changes the text. */
    public void setText(String text) {
        if (!text.equals(label.getText())) {
            label.setText(text);
            setAccessibleText(text);
        }
    }

    /** What it shows. */
    public String getText() {
        return label.getText();
    }

    /** Where in its place the text stands. */
    public void setAlignment(Pos alignment) {
        label.setAlignment(alignment);
    }

    /** The label itself, for its looks. */
    public Label label() {
        return label;
    }

    @Override
    protected void layoutChildren() {
        label.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return label.prefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return label.prefWidth(height);
    }
}
