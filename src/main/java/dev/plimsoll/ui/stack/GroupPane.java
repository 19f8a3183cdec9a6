package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.SteadyLabel;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The heading of a group of services. */
final class GroupPane extends HBox {

    static final double HEIGHT = 38;

    private final Label title = new Label();
    private final SteadyLabel summary = new SteadyLabel("group-summary");

    GroupPane() {
        getStyleClass().add("group-row");
        setAlignment(Pos.CENTER_LEFT);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        title.getStyleClass().add("section");
        title.setMinWidth(USE_PREF_SIZE);
        summary.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(summary, Priority.ALWAYS);
        getChildren().addAll(title, summary);
    }

    void show(GroupItem group, String words) {
        title.setText(group.title().toUpperCase(Locale.ROOT));
        summary.setText(words);
    }
}
