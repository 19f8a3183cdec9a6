package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.StateDot;
import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell of the table of containers: a text, with the dot of its state where that is asked for. */
final class LineCell extends TableCell<ServiceItem, ServiceLine> {

    private final Function<ServiceLine, String> words;
    private final @Nullable StateDot dot;

    LineCell(Function<ServiceLine, String> words, boolean withDot) {
        this.words = words;
        this.dot = withDot ? new StateDot() : null;
        setGraphicTextGap(10);
    }

    @Override
    protected void updateItem(@Nullable ServiceLine line, boolean empty) {
        super.updateItem(line, empty);
        if (line == null || empty) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(words.apply(line));
        if (dot != null) {
            dot.show(line.dot(), line.words());
            setGraphic(dot);
        }
    }
}
