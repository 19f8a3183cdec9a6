package dev.plimsoll.ui.add;

import dev.plimsoll.form.WaitRow;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The services that Prometheus waits for. */
final class WaitsSection extends VBox {

    private final AddViewModel model;
    private final VBox list = new VBox();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /** A service with what is to know about waiting for it. */
    private record Row(HBox node, CheckBox box, Label state, Label note) {}

    WaitsSection(AddViewModel model) {
        this.model = model;
        list.getStyleClass().add("waits");
        getChildren().add(new Section("Waits for", list));
    }

    void show(List<WaitRow> waits) {
        if (!rows.keySet()
                .equals(new LinkedHashSet<>(waits.stream().map(WaitRow::service).toList()))) {
            rows.clear();
            waits.forEach(each -> rows.put(each.service(), row(each.service())));
            list.getChildren().setAll(rows.values().stream().map(Row::node).toList());
        }
        waits.forEach(this::show);
    }

    private void show(WaitRow wait) {
        Row row = rows.get(wait.service());
        if (row != null) {
            row.box().setSelected(wait.selected());
            Nodes.show(row.state(), wait.selected());
            String note = wait.note();
            Nodes.say(row.note(), note == null ? "" : note);
        }
    }

    private Row row(String service) {
        CheckBox box = new CheckBox(service);
        box.setId(Nodes.id("wait", service));
        box.setOnAction(event -> model.waitFor(service, box.isSelected()));
        box.setMinWidth(USE_PREF_SIZE);
        Label state = Nodes.word("healthy", "muted");
        Label note = Nodes.text("", "warn-text", "small");
        HBox node = new HBox(box, state, note);
        node.setAlignment(Pos.BASELINE_LEFT);
        node.getStyleClass().add("wait");
        return new Row(node, box, state, note);
    }
}
