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

    private final Fields all;
    private final List<Field> fields;
    private final Label place = Nodes.text("", "small", "muted", "field-place");
    private final Map<String, FieldControl> controls = new TreeMap<>();
    private final Map<String, FieldNotes> notes = new TreeMap<>();

    FieldLine(Fields all, List<Field> fields) {
        this.all = all;
        this.fields = fields;
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
        VBox left = new VBox(label, place);
        left.getStyleClass().add("field-left");
        Nodes.show(place, false);
        getChildren().addAll(left, right);
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

    void focus() {
        Nodes.focus(controls(fields).getFirst());
    }

    /** Says where its values are written; nothing where they are not. */
    void say(String where) {
        Nodes.say(place, where);
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
        FieldControl control =
                FieldControl.of(field, Nodes.id("field", all.owner(), field.id()), line.size() > 2, value -> all.set()
                        .accept(field.id(), value));
        control.control().focusedProperty().subscribe(focused -> {
            if (focused) {
                all.entered().accept(field.id());
            }
        });
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
        FieldNotes note = new FieldNotes(all, field.id(), () -> {
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
