package dev.plimsoll.ui.add;

import dev.plimsoll.form.LimitRow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Limits for services that are there and have none. */
final class LimitsSection extends VBox {

    private final AddViewModel model;
    private final VBox list = new VBox();
    private final List<Line> lines = new ArrayList<>();

    LimitsSection(AddViewModel model) {
        this.model = model;
        list.getStyleClass().add("limits");
        getChildren()
                .add(new Section(
                        "Services without a limit",
                        Nodes.text(
                                "What they use is not in the sums. A limit is written in the form that the file uses; "
                                        + "empty leaves a service without one.",
                                "muted"),
                        list));
    }

    void show(List<LimitRow> rows) {
        List<String> services = rows.stream().map(LimitRow::service).toList();
        if (!services.equals(lines.stream().map(Line::service).toList())) {
            lines.clear();
            services.forEach(each -> lines.add(new Line(each)));
            list.getChildren().setAll(lines);
        }
        for (int each = 0; each < lines.size(); each++) {
            lines.get(each).show(rows.get(each));
        }
        Nodes.show(this, !rows.isEmpty());
    }

    /** A service and its limit. */
    private final class Line extends HBox {

        private final String service;
        private final TextField memory;
        private final Label wrong = Nodes.text("", "small", "bad-text");

        Line(String service) {
            this.service = service;
            getStyleClass().add("field-line");
            memory = TextBoxes.middle(text -> model.setLimit(service, text));
            memory.setId(Nodes.id("limit", service));
            memory.setAccessibleText("Memory limit of " + service);
            memory.setMaxWidth(USE_PREF_SIZE);
            wrong.setId(Nodes.id("wrong-limit", service));
            Label label = new Label(service);
            label.getStyleClass().add("limit-label");
            label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            Nodes.explain(label, service);
            label.setLabelFor(memory);
            VBox right = new VBox(memory, wrong);
            right.getStyleClass().add("field-right");
            HBox.setHgrow(right, Priority.ALWAYS);
            getChildren().addAll(label, right);
        }

        String service() {
            return service;
        }

        void show(LimitRow row) {
            TextBoxes.put(memory, row.memory());
            memory.pseudoClassStateChanged(Nodes.INVALID, FormView.isWrong(row.validation()));
            Nodes.say(wrong, FormView.message(row.validation()));
        }
    }
}
