package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.ComposeReading;
import dev.plimsoll.ui.control.CodeView;
import dev.plimsoll.ui.control.Labels;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Where a compose file cannot be read: the line itself, the reason, and what Compose says. */
final class BrokenPage {

    private BrokenPage() {}

    static MessagePage of(ShellViewModel shell, Page.Broken page) {
        ComposeReading.Broken broken = page.broken();
        CodeView excerpt = new CodeView();
        excerpt.setId("excerpt");
        excerpt.show(broken.excerpt(), broken.excerptFirstLine(), broken.line());
        excerpt.frame();
        MessagePage message = MessagePage.of(broken.file().getFileName() + " cannot be read", words(broken))
                .with(excerpt);
        HBox buttons = MessagePage.buttons(Labels.button(
                "open-editor",
                "Open in editor",
                () -> shell.tools().outside().accept(broken.file().toUri()),
                "accent"));
        String quote = page.quote();
        if (quote != null) {
            message.with(quote(quote));
            buttons.getChildren().add(Copying.button("copy-quote", "Copy what Compose says", quote));
        }
        return message.with(buttons)
                .ending("Nothing has been changed. This page goes away by itself when the file is readable.");
    }

    private static String words(ComposeReading.Broken broken) {
        String where = "Line " + broken.line() + ", column " + broken.column() + ": ";
        return (where + broken.what() + " " + broken.why()).strip();
    }

    private static Node quote(String quote) {
        VBox box = new VBox(4, Labels.label("Compose says", "small", "muted"), Labels.wrapped(quote, "code"));
        box.getStyleClass().add("quote");
        box.setId("compose-says");
        return box;
    }
}
