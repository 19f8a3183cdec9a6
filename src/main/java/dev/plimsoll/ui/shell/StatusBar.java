package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.Labels;
import dev.plimsoll.ui.control.StateDot;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The line at the bottom. */
final class StatusBar extends HBox {

    private final StateDot dot = new StateDot();
    private final Label text = Labels.label("");
    private final Label right = Labels.label("");

    StatusBar(ShellViewModel shell) {
        getStyleClass().add("shell-status");
        text.setId("status-text");
        right.setId("status-right");
        right.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(dot, text, Labels.spring(), right);
        shell.frame().map(Frame::status).subscribe(this::show);
    }

    private void show(StatusLine line) {
        DotState state = line.dot();
        Labels.present(dot, state != null);
        dot.show(state == null ? DotState.NONE : state, line.text());
        text.setText(line.text());
        right.setText(line.right());
    }
}
