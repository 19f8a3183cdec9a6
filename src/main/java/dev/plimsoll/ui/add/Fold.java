package dev.plimsoll.ui.add;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Something that is folded until asked for. */
final class Fold extends VBox {

    private final ToggleButton head;

    Fold(String id, String title, VBox content) {
        getStyleClass().add("fold");
        Region arrow = new Region();
        arrow.getStyleClass().add("fold-arrow");
        head = new ToggleButton(title, arrow);
        head.setId(id);
        head.getStyleClass().setAll("fold-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        head.selectedProperty().subscribe(open -> {
            arrow.setRotate(open ? 90 : 0);
            Nodes.show(content, open);
        });
        getChildren().addAll(head, content);
    }

    /** Unfolds it, so that what is wrong inside is seen. */
    void open() {
        head.setSelected(true);
    }
}
