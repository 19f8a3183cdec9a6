package dev.plimsoll.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Text in lines with their numbers; one of them may be marked. Lines can be selected and copied. */
public final class CodeView extends ListView<CodeView.Line> {

    private static final double LINE_HEIGHT = 18;
    private static final double PADDING = 18;
    private static final int WIDEST = 2000;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");

    private double digitsWidth = 34;

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end
     * @param marked whether it is the one to look at
     */
    public record Line(int number, String text, boolean marked) {}

    /** An empty view. */
    public CodeView() {
        getStyleClass().add("code-view");
        setFixedCellSize(LINE_HEIGHT);
        setCellFactory(list -> new LineCell());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (COPY.match(event)) {
                copySelection();
                event.consume();
            }
        });
    }

    /** Shows a whole text and keeps the place where it was scrolled to. */
    public void show(String text) {
        show(text.lines().toList(), 1, null);
    }

    /**
     * Shows lines.
     *
     * @param lines without their ends
     * @param firstNumber number of the first of them
     * @param marked number of the line to look at, or null
     */
    public void show(List<String> lines, int firstNumber, @Nullable Integer marked) {
        digitsWidth = 12
                + 7.3 * Math.max(3, String.valueOf(firstNumber + lines.size()).length());
        getItems().setAll(numbered(lines, firstNumber, marked));
    }

    /** Whether the marked line is only the one that was asked for, and nothing is wrong with it. */
    public void setCalm(boolean calm) {
        pseudoClassStateChanged(CALM, calm);
    }

    /** As high as its lines, inside a thin frame. */
    public void frame() {
        getStyleClass().add("framed");
        double high = getItems().size() * LINE_HEIGHT + PADDING;
        setMinHeight(high);
        setPrefHeight(high);
        setMaxHeight(high);
    }

    private static List<Line> numbered(List<String> lines, int firstNumber, @Nullable Integer marked) {
        return java.util.stream.IntStream.range(0, lines.size())
                .mapToObj(at -> new Line(firstNumber + at, lines.get(at), marked != null && marked == firstNumber + at))
                .toList();
    }

    private void copySelection() {
        String text =
                getSelectionModel().getSelectedItems().stream().map(Line::text).collect(Collectors.joining("\n"));
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A label of a million characters would hold up the window. */
    private static String shortened(String line) {
        return line.length() > WIDEST ? line.substring(0, WIDEST) + "…" : line;
    }

    private final class LineCell extends ListCell<Line> {

        private final Label number = new Label();
        private final Label mark = new Label();
        private final Label text = new Label();
        private final HBox row = new HBox(number, mark, text);

        private LineCell() {
            number.getStyleClass().add("line-number");
            mark.getStyleClass().add("line-mark");
            mark.setMinWidth(26);
            text.setMinWidth(Region.USE_PREF_SIZE);
            row.setMinHeight(LINE_HEIGHT);
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            boolean shown = !empty && line != null;
            setGraphic(shown ? row : null);
            pseudoClassStateChanged(MARKED, shown && line.marked());
            if (shown) {
                number.setMinWidth(digitsWidth);
                number.setText(String.valueOf(line.number()));
                mark.setText(line.marked() ? "→" : "");
                text.setText(shortened(line.text()).replace("\t", "    "));
            }
        }
    }
}
