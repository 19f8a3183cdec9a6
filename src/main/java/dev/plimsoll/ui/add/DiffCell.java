package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.function.DoubleSupplier;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A line of the diff: its number, whether it comes or goes, and its text. */
final class DiffCell extends ListCell<DiffLine> {

    private static final PseudoClass ADDED = PseudoClass.getPseudoClass("added");
    private static final PseudoClass REMOVED = PseudoClass.getPseudoClass("removed");
    private static final PseudoClass LATEST = PseudoClass.getPseudoClass("latest");

    private final Label number = new Label();
    private final Label sign = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(number, sign, text);
    private final IntPredicate latest;
    private final DoubleSupplier width;

    /**
     * A cell.
     *
     * @param latest whether the line of that index changed with the last edit
     * @param width of the widest line, so that the list scrolls as far whichever lines it shows
     */
    DiffCell(IntPredicate latest, DoubleSupplier width) {
        this.latest = latest;
        this.width = width;
        getStyleClass().add("diff-line");
        number.getStyleClass().addAll("code", "diff-number");
        sign.getStyleClass().addAll("code", "diff-sign");
        text.getStyleClass().addAll("code", "diff-text");
        text.setMinWidth(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(DiffLine line, boolean empty) {
        super.updateItem(line, empty);
        DiffLine.Kind kind = empty || line == null ? DiffLine.Kind.SAME : line.kind();
        pseudoClassStateChanged(ADDED, kind == DiffLine.Kind.ADDED);
        pseudoClassStateChanged(REMOVED, kind == DiffLine.Kind.REMOVED);
        pseudoClassStateChanged(LATEST, !empty && latest.test(getIndex()));
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        number.setText(String.valueOf(line.number()));
        sign.setText(sign(kind));
        text.setText(line.text().replace("\t", "    "));
        setPrefWidth(width.getAsDouble());
        setGraphic(row);
        setAccessibleText(word(kind) + " line " + line.number() + ": " + line.text());
    }

    private static String sign(DiffLine.Kind kind) {
        return switch (kind) {
            case SAME -> " ";
            case ADDED -> "+";
            case REMOVED -> "−";
        };
    }

    private static String word(DiffLine.Kind kind) {
        return switch (kind) {
            case SAME -> "Same";
            case ADDED -> "Added";
            case REMOVED -> "Removed";
        };
    }
}
