package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.ShareBar;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The memory budget at the foot of the left panel. */
final class BudgetPane extends VBox {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Label title = label("memory-title");
    private final Label figure = label("muted");
    private final ShareBar bar = new ShareBar(2);
    private final Label core = key("core");
    private final Label monitoring = key("monitoring");
    private final Label rest = label("small", "muted", "memory-rest");

    BudgetPane(StackViewModel model) {
        super(8);
        setId("memory-budget");
        getStyleClass().add("memory-budget");
        figure.setId("budget-figure");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox legend = spread(core, monitoring, rest);
        legend.setSpacing(10);
        getChildren().addAll(spread(title, null, figure), bar, legend);
        model.budget().subscribe(this::show);
    }

    private void show(@Nullable MemoryBudget budget) {
        setVisible(budget != null);
        setManaged(budget != null);
        if (budget == null) {
            return;
        }
        title.setText(budget.title());
        figure.setText(budget.figure());
        core.setText(budget.core());
        monitoring.setText(budget.monitoring());
        monitoring.setVisible(!budget.monitoring().isEmpty());
        rest.setText(budget.rest());
        bar.show(0, budget.coreShare());
        bar.show(1, budget.monitoringShare());
        pseudoClassStateChanged(OVER, budget.over());
    }

    private static HBox spread(Label first, @Nullable Label second, Label last) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox box = second == null ? new HBox(first, between, last) : new HBox(first, second, between, last);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Label key(String styleClass) {
        Label label = label("small", "muted");
        Region square = new Region();
        square.getStyleClass().addAll("memory-key", styleClass);
        label.setGraphic(square);
        label.setGraphicTextGap(5);
        return label;
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
