package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A line before and afterwards: numbers and texts side by side. */
final class SideCell extends ListCell<SideRow> {

    private static final PseudoClass LATEST = PseudoClass.getPseudoClass("latest");

    private final Half left = new Half("removed");
    private final Half right = new Half("added");
    private final HBox row = new HBox(left, right);
    private final Predicate<SideRow> latest;
    private final DoubleSupplier half;

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
            getChildren().addAll(number, text);
        }

        private void show(@Nullable DiffLine line, @Nullable Integer lineNumber, double width) {
            number.setText(lineNumber == null ? "" : String.valueOf(lineNumber));
            text.setText(line == null ? "" : line.text().replace("\t", "    "));
            pseudoClassStateChanged(CHANGED, line != null && line.kind() != DiffLine.Kind.SAME);
            pseudoClassStateChanged(NOTHING, line == null);
            setMinWidth(width);
            setPrefWidth(width);
            setMaxWidth(width);
        }
    }

    /**
     * A cell.
     *
     * @param latest whether a line changed with the last edit
     * @param half width of a side
     */
    SideCell(Predicate<SideRow> latest, DoubleSupplier half) {
        this.latest = latest;
        this.half = half;
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
        double width = half.getAsDouble();
        left.show(before, before == null ? null : before.oldLine(), width);
        right.show(after, after == null ? null : after.newLine(), width);
        setPrefWidth(2 * width);
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
