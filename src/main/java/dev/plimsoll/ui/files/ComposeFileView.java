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
    /** More than any person reads. */
    private static final int MOST_LINES = 100_000;

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
        long count = text.lines().count();
        var lines = text.lines().limit(MOST_LINES).toList();
        detail.setText((count == 1 ? "1 line" : count + " lines")
                + (count > MOST_LINES ? ", of which the first " + MOST_LINES + " are shown" : ""));
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
