package dev.plimsoll.ui.add;

import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.layout.BorderPane;

/** The screen that puts findings right: which, the diff, and the ways out. */
public final class FixView extends BorderPane {

    private static final double LIST = 420;

    /** Shows what that view-model holds. */
    public FixView(FixViewModel model) {
        setId("fix-screen");
        getStyleClass().add("add-screen");
        FindingsPane findings = new FindingsPane(model.findings(), model::show);
        setCenter(Columns.of(
                new FixPane(model),
                new ReadOnlyDoubleWrapper(LIST).getReadOnlyProperty(),
                new DiffPane(model.diff(), findings)));
        setBottom(new BottomBar(model.ways()));
    }
}
