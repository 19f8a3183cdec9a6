package dev.plimsoll.ui.targets;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Says why there are no targets, and what to do. */
final class AbsencePane extends VBox {

    private final TargetsViewModel model;
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button action = new Button();

    AbsencePane(TargetsViewModel model) {
        super(10);
        this.model = model;
        setId("no-targets");
        getStyleClass().add("absence");
        setAlignment(Pos.CENTER);
        title.getStyleClass().add("absence-title");
        text.getStyleClass().add("muted");
        text.setWrapText(true);
        text.setMaxWidth(440);
        text.setTextAlignment(TextAlignment.CENTER);
        action.setId("no-targets-action");
        getChildren().addAll(title, text, action);
        model.absence().subscribe(this::show);
    }

    private void show(@Nullable Absence absence) {
        setVisible(absence != null);
        setManaged(absence != null);
        if (absence == null) {
            return;
        }
        title.setText(absence.title());
        text.setText(absence.text());
        action.setVisible(absence.action() != Absence.Action.NONE);
        action.setManaged(absence.action() != Absence.Action.NONE);
        action.setOnAction(event -> model.act(absence.action()));
        action.setText(
                switch (absence.action()) {
                    case NONE -> "";
                    case ADD_MONITORING -> "Add monitoring…";
                    case START_STACK -> "Start stack";
                });
        action.getStyleClass().remove("primary");
        if (absence.action() != Absence.Action.NONE) {
            action.getStyleClass().add("primary");
        }
    }
}
