package dev.plimsoll.ui.add;

import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What can be added, and below it the ways to take a plan along and to bring one. */
final class EntriesColumn extends VBox {

    EntriesColumn(AddViewModel model, PlanChooser chooser) {
        EntriesView entries = new EntriesView(model);
        VBox.setVgrow(entries, Priority.ALWAYS);
        Button use = button("use-plan", "Use a plan file…", () -> chooser.open().ifPresent(model::usePlan));
        Nodes.explain(use, "Fills the form as a plan decides that was saved in another project");
        Button save = button("save-plan", "Save plan…", () -> chooser.save().ifPresent(model::savePlan));
        Nodes.explain(
                save, "Keeps what is decided here as a small file, for other projects and for plimsoll add --plan");
        VBox plans = new VBox(use, save);
        plans.getStyleClass().add("entry-plans");
        getChildren().addAll(entries, plans);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("flat");
        // Enter does what the space bar does
        button.defaultButtonProperty().bind(button.focusedProperty());
        button.setOnAction(event -> action.run());
        return button;
    }
}
