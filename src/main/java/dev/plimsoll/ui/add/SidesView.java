package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A diff side by side, with a bar that moves both halves sideways where a line is longer than its half. */
final class SidesView extends VBox {

    private final SideList list = new SideList();
    private final ScrollBar bar = new ScrollBar();

    SidesView() {
        VBox.setVgrow(list, Priority.ALWAYS);
        bar.maxProperty().bind(Bindings.max(0, Bindings.subtract(list.widest(), list.half())));
        bar.visibleAmountProperty().bind(list.widthProperty().divide(2));
        bar.setUnitIncrement(20);
        bar.visibleProperty().bind(bar.maxProperty().greaterThan(0));
        bar.managedProperty().bind(bar.visibleProperty());
        bar.valueProperty().bindBidirectional(list.offset());
        bar.maxProperty().subscribe(most -> bar.setValue(Math.min(bar.getValue(), most.doubleValue())));
        getChildren().addAll(list, bar);
    }

    SideList list() {
        return list;
    }

    void show(List<DiffLine> lines, Spot place) {
        list.show(lines, place);
    }
}
