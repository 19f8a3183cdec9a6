package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;

/** The lines of a diff; only those in sight have nodes. */
final class DiffList extends ListView<DiffLine> {

    private static final double LINE_HEIGHT = 18;
    private static final double GUTTER = 92;
    /** Lines kept in sight above the one that is looked at. */
    private static final int ABOVE = 3;

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Text measure = new Text();
    private Spot spot = Spot.NONE;
    private double widest;
    private int top = -1;

    DiffList() {
        setId("diff");
        getStyleClass().add("diff");
        setFixedCellSize(LINE_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setCellFactory(list -> new DiffCell(index -> spot.contains(index), () -> widest));
        setPlaceholder(new Label(""));
        addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        measure.getStyleClass().add("code");
        getChildren().add(measure);
        measure.setManaged(false);
        measure.setVisible(false);
    }

    /** Shows those lines, and looks at the spot. */
    void show(List<DiffLine> lines, Spot place) {
        spot = place;
        String longest = lines.stream()
                .map(DiffLine::text)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
        measure.setText(longest.replace("\t", "    "));
        measure.applyCss();
        widest = GUTTER + measure.getLayoutBounds().getWidth();
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
        refresh();
        boolean edited = place.to() > place.from();
        if (!edited || !inSight(place.from(), place.to())) {
            top = Math.max(0, place.from() - ABOVE);
            requestLayout();
        }
    }

    /** Only a list that is laid out scrolls to where it is told. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (top >= 0) {
            getChildren().stream()
                    .filter(Parent.class::isInstance)
                    .map(Parent.class::cast)
                    .forEach(Parent::layout);
            scrollTo(top);
            leftmost();
            top = -1;
            super.layoutChildren();
        }
    }

    /** What is in sight already is not moved under a person's eyes. */
    private boolean inSight(int from, int to) {
        return lookupAll(".diff-line").stream()
                        .map(DiffCell.class::cast)
                        .filter(cell -> cell.isVisible() && !cell.isEmpty())
                        .filter(cell -> cell.getBoundsInParent().getMinY() >= 0)
                        .mapToInt(DiffCell::getIndex)
                        .filter(index -> index == from || index == to - 1)
                        .distinct()
                        .count()
                == (to - from > 1 ? 2 : 1);
    }

    private void leftmost() {
        lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
                .forEach(bar -> bar.setValue(0));
    }

    private void copy(KeyEvent event) {
        if (COPY.match(event)) {
            String text = getSelectionModel().getSelectedItems().stream()
                    .map(DiffLine::text)
                    .collect(Collectors.joining("\n"));
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            event.consume();
        }
    }
}
