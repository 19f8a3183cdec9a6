package dev.plimsoll.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Short ways to make labels, buttons and space in the look of the theme. */
public final class Labels {

    private Labels() {}

    /** A label in those style classes. */
    public static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** A label that follows a text. */
    public static Label label(ObservableValue<String> text, String... styleClasses) {
        Label label = label("", styleClasses);
        label.textProperty().bind(text);
        return label;
    }

    /** A label that breaks into lines. */
    public static Label wrapped(String text, String... styleClasses) {
        Label label = label(text, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A small number or word beside something. */
    public static Label badge(String text) {
        return label(text, "badge");
    }

    /** A word in a tinted pill: {@code good}, {@code warn}, {@code bad}, {@code accent}, or none of them. */
    public static Label pill(String text, String... tone) {
        Label pill = label(text, "pill");
        pill.getStyleClass().addAll(tone);
        return pill;
    }

    /**
     * A button.
     *
     * @param id for tests and style
     * @param styleClasses such as {@code primary}, {@code accent}, {@code flat}
     */
    public static Button button(String id, String text, Runnable action, String... styleClasses) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll(styleClasses);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Room that grows in a row or a column. */
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Shows a node, or takes it and its room away. */
    public static void present(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
