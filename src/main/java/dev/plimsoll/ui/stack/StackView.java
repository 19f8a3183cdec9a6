package dev.plimsoll.ui.stack;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The left panel: the services of the project, what they use, and the memory budget. */
public final class StackView extends VBox {

    private static final double WIDTH = 312;

    /** A panel that follows the view-model. */
    public StackView(StackViewModel model) {
        setId("stack");
        getStyleClass().add("stack-view");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        ServiceList services = new ServiceList(model);
        VBox.setVgrow(services, Priority.SOMETIMES);
        Button add = new Button("+ Add monitoring…");
        add.setId("add-monitoring");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(event -> model.addMonitoring());
        VBox.setMargin(add, new Insets(10, 16, 12, 16));
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        getChildren().addAll(services, add, rest, new BudgetPane(model));
    }
}
