package dev.plimsoll.ui.add;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
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

/**
 * Lines of code; only those in sight have nodes.
 *
 * @param <T> what a line shows
 */
abstract class CodeList<T> extends ListView<T> {

    private static final double LINE_HEIGHT = 18;
    /** Lines kept in sight above the one that is looked at. */
    private static final int ABOVE = 3;

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final Text measure = new Text();
    private final Function<T, String> copied;
    private int top = -1;

    /**
     * An empty list.
     *
     * @param copied the text of a line, for the clipboard
     */
    CodeList(Function<T, String> copied) {
        this.copied = copied;
        getStyleClass().add("diff");
        setFixedCellSize(LINE_HEIGHT);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(""));
        addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        measure.getStyleClass().add("code");
        getChildren().add(measure);
        measure.setManaged(false);
        measure.setVisible(false);
    }

    /** The width of the longest of some texts, in pixels. */
    final double width(Stream<String> texts) {
        String longest = texts.reduce("", (one, other) -> other.length() > one.length() ? other : one);
        measure.setText(longest.replace("\t", "    "));
        measure.applyCss();
        return measure.getLayoutBounds().getWidth();
    }

    /** Shows those lines; looks at those from one to before another, or only that far down where the two are the same. */
    final void show(List<T> lines, int from, int to) {
        if (!getItems().equals(lines)) {
            getItems().setAll(lines);
        }
        refresh();
        if (to <= from || !inSight(from, to)) {
            top = Math.max(0, from - ABOVE);
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
                        .map(each -> (IndexedCell<?>) each)
                        .filter(cell -> cell.isVisible() && !cell.isEmpty())
                        .filter(cell -> cell.getBoundsInParent().getMinY() >= 0)
                        .mapToInt(IndexedCell::getIndex)
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
            String text =
                    getSelectionModel().getSelectedItems().stream().map(copied).collect(Collectors.joining("\n"));
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            event.consume();
        }
    }
}
