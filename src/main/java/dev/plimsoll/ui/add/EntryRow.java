package dev.plimsoll.ui.add;

import javafx.event.EventTarget;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** An entry of the list: a check box that lets it take part, and a button that shows its form. */
final class EntryRow extends HBox {

    private final Entry entry;
    private final CheckBox box = new CheckBox();
    private final Button button = new Button();
    private final Label title = new Label();
    private final Label summary = new Label();

    EntryRow(AddViewModel model, Entry entry) {
        this.entry = entry;
        getStyleClass().add("entry");
        setAlignment(Pos.CENTER_LEFT);
        box.setId(Nodes.id(entry.kind() == Entry.Kind.COMPONENT ? "component" : "include", entry.id()));
        box.setOnAction(event -> {
            model.select(entry, box.isSelected());
            model.show(entry);
        });
        title.getStyleClass().add("entry-title");
        summary.getStyleClass().addAll("small", "entry-summary");
        button.setId(Nodes.id("entry", entry.id()));
        button.getStyleClass().setAll("entry-button");
        button.setGraphic(new VBox(title, summary));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> model.show(entry));
        HBox.setHgrow(button, Priority.ALWAYS);
        getChildren().addAll(box, button);
        setOnMouseClicked(event -> model.show(entry));
        model.entry().subscribe(shown -> pseudoClassStateChanged(Nodes.CHOSEN, shown.equals(entry)));
    }

    Entry entry() {
        return entry;
    }

    void show(EntryLine line) {
        title.setText(line.title());
        summary.setText(line.summary());
        box.setSelected(line.selected());
        box.setDisable(!line.available());
        box.setAccessibleText(line.title());
        button.setAccessibleText(line.title() + ", " + line.summary());
        summary.getStyleClass().removeAll("muted", "bad-text");
        summary.getStyleClass().add(line.troubled() ? "bad-text" : "muted");
    }

    /** Whether the target of an event is one of its controls. */
    boolean holds(EventTarget target) {
        return target.equals(box) || target.equals(button);
    }

    void focusButton() {
        Nodes.focus(button);
    }
}
