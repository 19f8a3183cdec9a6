package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.Icons;
import dev.plimsoll.ui.control.Labels;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Buttons that copy a text. */
final class Copying {

    private Copying() {}

    static Button button(String id, String words, String text) {
        Button button = Labels.button(id, words, () -> copy(text));
        button.setGraphic(Icons.COPY.node(13));
        button.addEventHandler(javafx.event.ActionEvent.ACTION, event -> button.setText("Copied"));
        return button;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
