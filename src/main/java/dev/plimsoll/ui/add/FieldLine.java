package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.FieldKind;
import dev.plimsoll.form.FieldState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A field with those that are joined to it, on one line, and what is said of them below. */
final class FieldLine extends HBox {

    private final AddViewModel model;
    private final String component;
    private final Map<String, FieldControl> controls = new TreeMap<>();
    private final Map<String, FieldNotes> notes = new TreeMap<>();

    FieldLine(AddViewModel model, String component, List<Field> fields) {
        this.model = model;
        this.component = component;
        getStyleClass().add("field-line");
        Field first = fields.getFirst();
        Label label = Nodes.text(first.label(), "field-label");
        Nodes.explain(label, first.help());
        Pane row = fields.stream().anyMatch(each -> FieldControl.grows(each.kind())) ? new HBox() : new FlowPane();
        row.getStyleClass().add("field-row");
        fields.forEach(each -> row.getChildren().add(unit(each, fields)));
        VBox right = new VBox(row);
        right.getStyleClass().add("field-right");
        fields.forEach(each -> right.getChildren().add(note(each)));
        HBox.setHgrow(right, Priority.ALWAYS);
        right.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(label, right);
        label.setLabelFor(controls(fields).getFirst());
    }

    /** Lines of fields: each begins with one that is not joined. */
    static List<List<Field>> lines(Stream<Field> fields) {
        List<List<Field>> lines = new ArrayList<>();
        fields.forEach(field -> {
            if (lines.isEmpty() || !field.joined()) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(field);
        });
        return lines;
    }

    boolean has(String field) {
        return controls.containsKey(field);
    }

    void show(FieldState state) {
        String field = state.field().id();
        FieldControl control = controls.get(field);
        FieldNotes note = notes.get(field);
        if (control != null && note != null) {
            control.show(state);
            note.show(state);
        }
    }

    private Node unit(Field field, List<Field> line) {
        FieldControl control = FieldControl.of(
                field,
                Nodes.id("field", component, field.id()),
                line.size() > 2,
                value -> model.set(component, field.id(), value));
        controls.put(field.id(), control);
        boolean first = field.equals(line.getFirst());
        HBox unit = new HBox(control.control());
        unit.getStyleClass().add("field-unit");
        unit.setAlignment(Pos.CENTER_LEFT);
        if (!first && field.kind() != FieldKind.FLAG) {
            Label between = Nodes.word(field.label(), "muted");
            Nodes.explain(between, field.help());
            unit.getChildren().addFirst(between);
        }
        if (FieldControl.grows(field.kind())) {
            HBox.setHgrow(unit, Priority.ALWAYS);
        }
        return unit;
    }

    private FieldNotes note(Field field) {
        FieldControl control = controls.get(field.id());
        FieldNotes note = new FieldNotes(model, component, field.id(), () -> {
            if (control != null) {
                control.control().requestFocus();
            }
        });
        notes.put(field.id(), note);
        return note;
    }

    private List<Control> controls(List<Field> fields) {
        return fields.stream()
                .map(each -> controls.get(each.id()))
                .filter(Objects::nonNull)
                .map(FieldControl::control)
                .toList();
    }
}
