package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.Labels;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A calm page in the middle of the window: what is the matter, what can be done. */
final class MessagePage extends VBox {

    private static final double WIDTH = 720;

    private final VBox column = new VBox(8);

    private MessagePage(String title, String text) {
        getStyleClass().addAll("page", "message");
        setAlignment(Pos.CENTER);
        column.setMaxWidth(WIDTH);
        column.setFillWidth(true);
        column.getChildren().addAll(Labels.wrapped(title, "title"), Labels.wrapped(text, "muted"));
        column.getChildren().getFirst().setId("message-title");
        column.getChildren().getLast().setId("message-text");
        getChildren().add(column);
    }

    static MessagePage of(String title, String text) {
        return new MessagePage(title, text);
    }

    static MessagePage noComposeFile(ShellViewModel shell, Page.NoComposeFile page, Runnable chooseFolder) {
        String where = shell.tools().places().words(page.folder());
        return of(
                        "No compose file in " + where,
                        "Like Compose, Plimsoll looks for compose.yaml, compose.yml, docker-compose.yml and"
                                + " docker-compose.yaml, here and not in the folders around.")
                .with(buttons(
                        Labels.button("open-folder", "Open another folder…", chooseFolder, "accent"),
                        Labels.button("try-demo", "Try the demo shop", shell::tryDemo)))
                .ending("Nothing has been changed. This page goes away by itself when there is one.");
    }

    static MessagePage unreadable(ShellViewModel shell, Page.Unreadable page, Runnable chooseFolder) {
        String where = shell.tools().places().words(page.place());
        return of(where + " cannot be opened", page.reason())
                .with(buttons(
                        Labels.button("open-folder", "Open another folder…", chooseFolder, "accent"),
                        Labels.button("ask-again", "Try again", shell::reload)))
                .ending("Nothing has been changed. This page goes away by itself when it can be read.");
    }

    MessagePage with(Node node) {
        VBox.setMargin(node, new Insets(8, 0, 0, 0));
        column.getChildren().add(node);
        return this;
    }

    MessagePage ending(String text) {
        return with(Labels.wrapped(text, "muted"));
    }

    static HBox buttons(Node... buttons) {
        HBox row = new HBox(8);
        row.getChildren().addAll(List.of(buttons));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
