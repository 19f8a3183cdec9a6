package dev.plimsoll.ui.add;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Duration;

/** Small things every part of the screen needs. */
final class Nodes {

    static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private Nodes() {}

    /** A text that wraps. */
    static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** A text that is never cut off. */
    static Label word(String words, String... styles) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A piece of a text that flows; it looks as its style classes say. */
    static Text run(String words, String... styles) {
        Text run = new Text(words);
        run.getStyleClass().add("text");
        run.getStyleClass().addAll(styles);
        return run;
    }

    /** A text that flows, put together from pieces and links. */
    static TextFlow flow(Node... pieces) {
        TextFlow flow = new TextFlow(pieces);
        flow.getStyleClass().add("text-flow");
        return flow;
    }

    /** Shows a text, or takes no room without one. */
    static void say(Label label, String words) {
        label.setText(words);
        show(label, !words.isEmpty());
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** Gives it the focus, now or as soon as it is in a window: what scrolls takes its content in late. */
    static void focus(Node node) {
        if (node.getScene() == null) {
            node.sceneProperty().subscribe((before, now) -> node.requestFocus());
        } else {
            node.requestFocus();
        }
    }

    static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** Explains a control, to the eye and to a screen reader. */
    static void explain(Control control, String help) {
        if (help.isEmpty()) {
            control.setTooltip(null);
            return;
        }
        Tooltip tooltip = new Tooltip(help);
        tooltip.setShowDelay(Duration.millis(500));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(380);
        control.setTooltip(tooltip);
        control.setAccessibleHelp(help);
    }

    /** A name as part of an id, so that a style sheet can name it. */
    static String id(String... parts) {
        return String.join("-", parts).replaceAll("[^A-Za-z0-9_-]+", "-");
    }
}
