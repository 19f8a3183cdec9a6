package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.Labels;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

/** Lets a folder or a compose file be dropped anywhere, and shows that it can be. */
final class DropTarget {

    private final StackPane over;
    private final Consumer<Path> open;
    private final StackPane hint = new StackPane(Labels.label("Drop to open"));

    DropTarget(StackPane over, Consumer<Path> open) {
        this.over = over;
        this.open = open;
        hint.getStyleClass().add("drop-hint");
        hint.setId("drop-hint");
        hint.setMouseTransparent(true);
        StackPane.setMargin(hint, new Insets(16));
    }

    void install() {
        over.addEventFilter(DragEvent.DRAG_OVER, this::over);
        over.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        over.addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> {
            if (event.getTarget().equals(over)) {
                over.getChildren().remove(hint);
            }
        });
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            if (!over.getChildren().contains(hint)) {
                over.getChildren().add(hint);
            }
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        over.getChildren().remove(hint);
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            open.accept(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(files);
        event.consume();
    }
}
