package dev.plimsoll.ui.add;

import javafx.scene.layout.BorderPane;

/** The screen that adds monitoring: what can be added, its form, the live diff, and the ways out. */
public final class AddView extends BorderPane {

    /** Shows what that view-model holds. */
    public AddView(AddViewModel model) {
        setId("add-screen");
        getStyleClass().add("add-screen");
        FormPane form = new FormPane(model);
        setCenter(new Columns(new EntriesView(model), form, new DiffPane(model, form::reveal)));
        setBottom(new BottomBar(model));
    }
}
