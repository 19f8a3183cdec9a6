package dev.plimsoll.ui.add;

import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.BorderPane;

/** The screen that edits a service: its form, the live diff, and the ways out. */
public final class EditView extends BorderPane {

    private static final double FORM = 520;

    /** Shows what that view-model holds. */
    public EditView(EditViewModel model) {
        setId("edit-screen");
        getStyleClass().add("add-screen");
        FindingsPane findings = new FindingsPane(model.findings(), model::show);
        setCenter(Columns.of(
                new EditPane(model),
                new ReadOnlyDoubleWrapper(FORM).getReadOnlyProperty(),
                new DiffPane(model.diff(), findings)));
        setBottom(new BottomBar(model.ways()));
    }
}
