package dev.plimsoll.ui.add;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What would be written, file by file, and what to know before. */
final class DiffPane extends VBox {

    private final DiffModel diff;
    private final DiffList list = new DiffList();
    private final Label nothing = Nodes.text("What would be written is shown here, line by line.", "muted");

    DiffPane(DiffModel diff, FindingsPane findings) {
        this.diff = diff;
        getStyleClass().add("diff-pane");
        StackPane body = new StackPane(list, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(new DiffTabs(diff), body, findings);
        diff.files().subscribe(files -> show());
        diff.spot().subscribe(spot -> show());
    }

    private void show() {
        Nodes.show(nothing, diff.files().get().isEmpty());
        diff.shown().ifPresentOrElse(file -> list.show(file.lines(), spot()), () -> list.show(List.of(), Spot.NONE));
    }

    private Spot spot() {
        Spot spot = diff.spot().get();
        return spot.file().equals(diff.file().get()) ? spot : Spot.NONE;
    }
}
