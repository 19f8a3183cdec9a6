package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.Icons;
import dev.plimsoll.ui.control.Labels;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A strip under the header for what is wrong with the engine or with what Compose thinks of the project. */
final class NoticeStrip extends HBox {

    private final ShellViewModel shell;

    NoticeStrip(ShellViewModel shell) {
        this.shell = shell;
        setId("notice");
        shell.frame().map(Frame::notice).subscribe(this::show);
    }

    private void show(@Nullable Notice notice) {
        Labels.present(this, notice != null);
        getChildren().clear();
        if (notice == null) {
            return;
        }
        String tone = notice.tone() == DotState.BAD ? "bad" : "warn";
        getStyleClass().setAll("notice", tone);
        if (!notice.troubles().isEmpty()) {
            getStyleClass().add("tall");
        }
        VBox words = new VBox(
                2,
                Labels.wrapped(notice.title(), "strong"),
                Labels.wrapped(notice.text(), notice.quote() == null ? "body" : "code"));
        if (!notice.troubles().isEmpty()) {
            words.getChildren().add(new TroubleList(shell, notice.troubles()));
        }
        words.setId("notice-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.WARNING.node(tone), words);
        addButtons(notice);
    }

    private void addButtons(Notice notice) {
        Integer line = notice.line();
        if (line != null && notice.troubles().isEmpty()) {
            add(Labels.button("show-line", "Show line " + line, () -> shell.select(ShellViewModel.Tab.FILE)));
        }
        String quote = notice.quote();
        if (quote != null) {
            add(Copying.button("copy-quote", "Copy", quote));
        }
        String command = notice.command();
        if (command != null) {
            getChildren().add(Labels.label(command, "code", "chip"));
            add(Copying.button("copy-command", "Copy", command));
        }
        if (notice.help() != null) {
            java.net.URI help = notice.help();
            add(Labels.button(
                    "open-help", "How to install", () -> shell.tools().outside().accept(help)));
        }
        if (quote == null) {
            add(Labels.button("ask-again", "Try again", shell::reload));
        }
    }

    private void add(Button button) {
        getChildren().add(button);
    }
}
