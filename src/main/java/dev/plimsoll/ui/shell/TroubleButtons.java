package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.Labels;
import java.net.URI;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;

/** What can be done about an engine: a command to copy, a page to read, another try. */
final class TroubleButtons extends FlowPane {

    TroubleButtons(ShellViewModel shell, Notice trouble) {
        super(8, 8);
        setAlignment(Pos.CENTER_LEFT);
        String command = trouble.command();
        if (command != null) {
            getChildren().add(Labels.label(command, "code", "chip"));
            getChildren().add(Copying.button("copy-command", "Copy", command));
        }
        URI help = trouble.help();
        if (help != null) {
            getChildren().add(Labels.button("open-help", "How to install", () -> shell.tools()
                    .outside()
                    .accept(help)));
        }
        getChildren().add(Labels.button("ask-again", "Try again", shell::reload));
    }
}
