package dev.plimsoll.ui.add;

import dev.plimsoll.form.BudgetRow;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The memory budget: its figures, and whether the comment that tells them is updated. */
final class BudgetForm extends VBox implements EntryForm {

    private final CheckBox update = new CheckBox("Update the comment at the top of the compose file");
    private final Label advice = Nodes.text("", "muted");
    private final BudgetBar bar = new BudgetBar();
    private final Label core = Nodes.word("");
    private final Label monitoring = Nodes.word("");
    private final Label total = Nodes.word("", "form-title");
    private final Label budget = Nodes.word("");
    private final Label left = Nodes.word("", "muted");
    private final GridPane figures = new GridPane();

    BudgetForm(AddViewModel model) {
        getStyleClass().add("entry-form");
        update.setId("budget-update");
        update.setOnAction(event -> model.select(Entry.BUDGET, update.isSelected()));
        total.setId("budget-total");
        fill();
        Section section = new Section(
                "Budget comment",
                Nodes.text(
                        "The sum of the memory limits, and what the comment at the top of the file allows.", "muted"),
                bar,
                figures,
                advice,
                update);
        section.getStyleClass().add("budget");
        getChildren().add(section);
    }

    @Override
    public void show(FormView form) {
        BudgetRow row = form.budget();
        Long allowed = row.budgetBytes();
        long sum = row.coreBytes() + row.monitoringBytes();
        update.setSelected(row.selected());
        Nodes.show(update, allowed != null);
        core.setText(Sizes.words(row.coreBytes()));
        monitoring.setText(Sizes.words(row.monitoringBytes()));
        total.setText(Sizes.words(sum));
        budget.setText(allowed == null ? "none" : Sizes.words(allowed));
        left.setText(allowed == null ? "" : room(allowed - sum));
        bar.show(row);
        Nodes.show(bar, allowed != null);
        Nodes.say(advice, allowed == null ? "The compose file has no budget comment, so none is updated." : "");
        pseudoClassStateChanged(Nodes.TROUBLED, allowed != null && sum > allowed);
    }

    @Override
    public double width() {
        return 482;
    }

    private static String room(long bytes) {
        return bytes < 0 ? Sizes.words(-bytes) + " too much" : Sizes.words(bytes) + " free";
    }

    private void fill() {
        figures.getStyleClass().add("figures");
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        figures.getColumnConstraints().addAll(new ColumnConstraints(132), numbers);
        row(0, "core", "Core services", core);
        row(1, "monitoring", "Monitoring", monitoring);
        row(2, "", "Total", total);
        row(3, "", "Budget", budget);
        figures.add(left, 2, 3);
        left.getStyleClass().add("budget-left");
    }

    private void row(int row, String key, String words, Label figure) {
        Label label = Nodes.word(words);
        if (!key.isEmpty()) {
            Region mark = new Region();
            mark.getStyleClass().addAll("budget-key", key);
            label.setGraphic(mark);
        }
        figures.addRow(row, label, figure);
    }
}
