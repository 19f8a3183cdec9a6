package dev.plimsoll.ui.add;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A part of a form under a title, with a line below it. */
final class Section extends VBox {

    Section(String title, Node... content) {
        getStyleClass().add("form-section");
        Label head = Nodes.text(title, "form-title");
        getChildren().add(head);
        getChildren().addAll(content);
    }

    /** For what stands under another title already. */
    void withoutTitle() {
        getChildren().removeFirst();
    }
}
