package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.Labels;
import dev.plimsoll.ui.control.StateDot;
import dev.plimsoll.ui.findings.FindingsViewModel;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** The line at the bottom. */
final class StatusBar extends HBox {

    private final StateDot dot = new StateDot();
    private final Label text = Labels.label("");
    private final Label right = Labels.label("");
    private final Hyperlink found = new Hyperlink();

    StatusBar(ShellViewModel shell) {
        getStyleClass().add("shell-status");
        text.setId("status-text");
        right.setId("status-right");
        right.setMinWidth(USE_PREF_SIZE);
        found.setId("status-findings");
        found.setMinWidth(USE_PREF_SIZE);
        found.setTooltip(new Tooltip("What is found in the project (Ctrl+4)"));
        found.setOnAction(event -> shell.select(ShellViewModel.Tab.FINDINGS));
        getChildren().addAll(dot, text, found, Labels.spring(), right);
        FindingsViewModel findings = shell.panels().findings();
        findings.words().subscribe(words -> {
            found.setText(words);
            Labels.present(found, !words.isEmpty());
            found.getStyleClass().removeAll("bad", "warn");
            found.getStyleClass().add(findings.hasErrors().getValue() ? "bad" : "warn");
        });
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
