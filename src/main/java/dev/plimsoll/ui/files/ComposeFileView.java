package dev.plimsoll.ui.files;

import dev.plimsoll.ui.control.CodeView;
import dev.plimsoll.ui.control.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The compose file as it is on disk, to read and to copy from. */
public final class ComposeFileView extends VBox {

    private static final int LINES_ABOVE = 5;

    private final Label name = Labels.label("", "title");
    private final Label detail = Labels.label("", "muted");
    private final CodeView code = new CodeView();
    private String shownText = "";
    private @Nullable Integer shownMark;

    /** An empty view. */
    public ComposeFileView(Runnable openInEditor) {
        name.setId("file-name");
        code.setId("file-text");
        HBox bar =
                new HBox(name, detail, Labels.spring(), Labels.button("open-editor", "Open in editor", openInEditor));
        bar.getStyleClass().add("file-bar");
        VBox.setVgrow(code, Priority.ALWAYS);
        getChildren().addAll(bar, code);
    }

    /**
     * Shows a file, and keeps the place where it was scrolled to while its text stays.
     *
     * @param marked the line to look at, from 1, or null
     * @param wrong whether something is wrong there
     */
    public void show(String fileName, String text, @Nullable Integer marked, boolean wrong) {
        name.setText(fileName);
        code.setCalm(!wrong);
        if (text.equals(shownText) && java.util.Objects.equals(marked, shownMark)) {
            return;
        }
        shownText = text;
        shownMark = marked;
        var lines = text.lines().toList();
        detail.setText(lines.size() == 1 ? "1 line" : lines.size() + " lines");
        code.show(lines, 1, marked);
    }

    /** Brings the marked line into view. */
    public void showMark() {
        Integer mark = shownMark;
        if (mark != null) {
            code.scrollTo(Math.max(0, mark - 1 - LINES_ABOVE));
        }
    }
}
