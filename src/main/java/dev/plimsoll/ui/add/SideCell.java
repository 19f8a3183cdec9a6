package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** A line before and afterwards: numbers and texts side by side. */
final class SideCell extends ListCell<SideRow> {

    private static final PseudoClass LATEST = PseudoClass.getPseudoClass("latest");

    private final Half left = new Half("removed");
    private final Half right = new Half("added");
    private final HBox row = new HBox(left, right);
    private final Predicate<SideRow> latest;

    /** One side of a line. */
    private static final class Half extends HBox {

        private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");
        private static final PseudoClass NOTHING = PseudoClass.getPseudoClass("nothing");

        private final Label number = new Label();
        private final Label text = new Label();

        private Half(String kind) {
            getStyleClass().addAll("diff-half", kind);
            number.getStyleClass().addAll("code", "diff-number");
            text.getStyleClass().addAll("code", "diff-text");
            text.setMinWidth(Region.USE_PREF_SIZE);
            StackPane view = new StackPane(text);
            view.setAlignment(Pos.CENTER_LEFT);
            view.setMinWidth(0);
            HBox.setHgrow(view, Priority.ALWAYS);
            Rectangle clip = new Rectangle();
            clip.widthProperty().bind(view.widthProperty());
            clip.heightProperty().bind(view.heightProperty());
            view.setClip(clip);
            getChildren().addAll(number, view);
        }

        private void bind(ObservableDoubleValue width, ObservableDoubleValue offset) {
            minWidthProperty().bind(width);
            prefWidthProperty().bind(width);
            maxWidthProperty().bind(width);
            text.translateXProperty().bind(Bindings.negate(offset));
        }

        private void show(@Nullable DiffLine line, @Nullable Integer lineNumber) {
            number.setText(lineNumber == null ? "" : String.valueOf(lineNumber));
            text.setText(line == null ? "" : line.text().replace("\t", "    "));
            pseudoClassStateChanged(CHANGED, line != null && line.kind() != DiffLine.Kind.SAME);
            pseudoClassStateChanged(NOTHING, line == null);
        }
    }

    /**
     * A cell.
     *
     * @param latest whether a line changed with the last edit
     * @param half width of a side
     * @param offset how far the texts are moved to the left
     */
    SideCell(Predicate<SideRow> latest, ObservableDoubleValue half, ObservableDoubleValue offset) {
        this.latest = latest;
        left.bind(half, offset);
        right.bind(half, offset);
        getStyleClass().add("diff-line");
        right.getStyleClass().add("diff-right");
    }

    @Override
    protected void updateItem(SideRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(LATEST, !empty && item != null && latest.test(item));
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        DiffLine before = item.left();
        DiffLine after = item.right();
        left.show(before, before == null ? null : before.oldLine());
        right.show(after, after == null ? null : after.newLine());
        setPrefWidth(0);
        setGraphic(row);
        setAccessibleText(words(before, after));
    }

    private static String words(@Nullable DiffLine before, @Nullable DiffLine after) {
        if (before == null) {
            return after == null ? "" : "Added: " + after.text();
        }
        if (after == null) {
            return "Removed: " + before.text();
        }
        return before.kind() == DiffLine.Kind.SAME
                ? "Same: " + after.text()
                : "Before: " + before.text() + ", afterwards: " + after.text();
    }
}
