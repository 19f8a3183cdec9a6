package dev.plimsoll.ui.add;

import dev.plimsoll.form.BudgetRow;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The memory budget: its figures, what it is, and whether the comment that tells them is updated or written. */
final class BudgetForm extends VBox implements EntryForm {

    private final CheckBox update = new CheckBox();
    private final Label wrong = Nodes.text("", "small", "bad-text");
    private final Label advice = Nodes.text("", "muted");
    private final Label unlimited = Nodes.text("", "muted");
    private final BudgetBar bar = new BudgetBar();
    private final Label core = Nodes.word("");
    private final Label monitoring = Nodes.word("");
    private final Label total = Nodes.word("", "form-title");
    private final TextField budget;
    private final Label left = Nodes.word("", "muted");
    private final GridPane figures = new GridPane();
    private final LimitsSection limits;

    BudgetForm(AddViewModel model) {
        getStyleClass().add("entry-form");
        limits = new LimitsSection(model);
        budget = TextBoxes.middle(model::setBudget);
        budget.setId("budget-size");
        budget.setAccessibleText("Budget");
        Nodes.explain(budget, "What the services may take together, such as 12G. Empty is none.");
        update.setId("budget-update");
        update.setOnAction(event -> model.select(Entry.BUDGET, update.isSelected()));
        total.setId("budget-total");
        wrong.setId("wrong-budget");
        unlimited.setId("budget-unlimited");
        fill();
        Section section = new Section(
                "Budget comment",
                Nodes.text(
                        "The sum of the memory limits, and what the comment at the top of the file allows.", "muted"),
                bar,
                figures,
                wrong,
                unlimited,
                advice,
                update);
        section.getStyleClass().add("budget");
        getChildren().addAll(section, limits);
    }

    @Override
    public void show(FormView form) {
        BudgetRow row = form.budget();
        Long allowed = row.budgetBytes();
        long sum = row.coreBytes() + row.monitoringBytes();
        update.setText(
                row.written()
                        ? "Update the comment at the top of the compose file"
                        : "Write it as a comment at the top of the compose file");
        update.setSelected(row.selected());
        core.setText(Sizes.words(row.coreBytes()));
        monitoring.setText(Sizes.words(row.monitoringBytes()));
        total.setText(Sizes.words(sum));
        TextBoxes.put(budget, row.text());
        budget.pseudoClassStateChanged(Nodes.INVALID, FormView.isWrong(row.validation()));
        left.setText(allowed == null ? "" : room(allowed - sum));
        bar.show(row);
        Nodes.show(bar, allowed != null);
        Nodes.say(wrong, FormView.message(row.validation()));
        Nodes.say(unlimited, withoutLimit(row.unlimited()));
        Nodes.say(advice, source(row));
        limits.show(form.limits());
        pseudoClassStateChanged(Nodes.TROUBLED, allowed != null && sum > allowed);
    }

    @Override
    public double width() {
        return 482;
    }

    private static String room(long bytes) {
        return bytes < 0 ? Sizes.words(-bytes) + " too much" : Sizes.words(bytes) + " free";
    }

    private static String withoutLimit(List<String> services) {
        return services.isEmpty()
                ? ""
                : "Not in the sums, because they have no limit: " + String.join(", ", services) + ".";
    }

    private static String source(BudgetRow row) {
        Long machine = row.machineBytes();
        if (row.written()) {
            return "";
        }
        return "The compose file has no such comment."
                + (machine == null ? "" : " The engine's machine has " + Sizes.words(machine) + ".");
    }

    private void fill() {
        figures.getStyleClass().add("figures");
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        figures.getColumnConstraints().addAll(new ColumnConstraints(132), numbers);
        row(0, "core", "Core services", core);
        row(1, "monitoring", "Monitoring", monitoring);
        row(2, "", "Total", total);
        row(3, "", "Budget", budget).setLabelFor(budget);
        figures.add(left, 2, 3);
        left.getStyleClass().add("budget-left");
    }

    private Label row(int row, String key, String words, Control figure) {
        Label label = Nodes.word(words);
        if (!key.isEmpty()) {
            Region mark = new Region();
            mark.getStyleClass().addAll("budget-key", key);
            label.setGraphic(mark);
        }
        figures.addRow(row, label, figure);
        return label;
    }
}
