package dev.plimsoll.ui.add;

import dev.plimsoll.form.ScrapeRow;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A service in the table of scrape jobs. */
final class ScrapeRowView extends VBox {

    private final AddViewModel model;
    private final ScrapeSlot slot;
    private final String service;
    private final Button more;
    private final CheckBox box = new CheckBox();
    private final TextField port;
    private final TextField path;
    private final TextField interval;
    private final Label because = Nodes.text("", "small", "muted");
    private final Label note = Nodes.text("", "small", "warn-text");
    private final Label wrong = Nodes.text("", "small", "bad-text");
    private final ScrapeOptions options;

    ScrapeRowView(AddViewModel model, ScrapeSlot slot) {
        this.model = model;
        this.slot = slot;
        this.service = slot.name();
        more = more();
        port = typed("port", text -> row -> row.at(text, row.path()));
        path = typed("path", text -> row -> row.at(row.port(), text));
        interval = typed("interval", text -> row -> row.every(text));
        box.setId(Nodes.id("scrape", service));
        box.setAccessibleText("Scrape " + service);
        box.setOnAction(event -> change(row -> row.with(box.isSelected())));
        wrong.setId(Nodes.id("wrong-scrape", service));
        options = new ScrapeOptions(service, more, (option, value) -> change(row -> row.with(option, value)));
        getStyleClass().add("scrape");
        getChildren().add(grid());
    }

    ScrapeSlot slot() {
        return slot;
    }

    /** Puts the caret where its port is typed. */
    void type() {
        port.requestFocus();
    }

    /** Adds a job for another port of the service, or takes this one away. */
    private Button more() {
        boolean first = slot.number() == 1;
        Button button = new Button(first ? "Add port" : "Remove");
        button.setId(Nodes.id(first ? "add-port" : "remove-port", service));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(
                first
                        ? "Scrape another port of " + slot.service() + " too"
                        : "Take this port of " + slot.service() + " out");
        button.setTooltip(new Tooltip(
                first
                        ? "Scrapes another port of " + slot.service() + " too, as a job of its own"
                        : "Takes this job out"));
        // Enter does what the space bar does
        button.defaultButtonProperty().bind(button.focusedProperty());
        button.setOnAction(event -> {
            if (first) {
                model.addPort(slot.service());
            } else {
                model.removePort(slot.index());
            }
        });
        return button;
    }

    /**
     * Shows the job.
     *
     * @param pace how often targets are asked whose job says nothing, such as {@code 15s}; may be empty
     */
    void show(ScrapeRow row, String pace) {
        interval.setPromptText(pace);
        box.setSelected(row.selected());
        TextBoxes.put(port, row.port());
        TextBoxes.put(path, row.path());
        TextBoxes.put(interval, row.interval());
        Nodes.say(because, row.because());
        String more = row.note();
        Nodes.say(note, more == null ? "" : more);
        boolean bad = row.selected() && FormView.isWrong(row.validation());
        Nodes.say(wrong, bad ? FormView.message(row.validation()) : "");
        mark(port, bad);
        mark(path, bad);
        mark(interval, bad);
        options.show(row);
    }

    private GridPane grid() {
        Label name = new Label(slot.service());
        Nodes.explain(name, slot.service());
        if (slot.number() > 1) {
            name.getStyleClass().add("muted");
        }
        name.setLabelFor(box);
        name.setOnMouseClicked(event -> box.fire());
        VBox reasons = new VBox(because, note);
        reasons.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = ScrapeColumns.row();
        Control[] controls = {box, name, port, path, interval};
        for (int each = 0; each < controls.length; each++) {
            grid.add(controls[each], each, 0);
        }
        grid.add(reasons, controls.length, 0);
        grid.add(wrong, 2, 1, 4, 1);
        grid.add(options, 1, 2, 5, 1);
        return grid;
    }

    private TextField typed(String what, Function<String, UnaryOperator<ScrapeRow>> change) {
        TextField field = TextBoxes.wide(text -> change(change.apply(text)));
        field.setId(Nodes.id("scrape", what, service));
        field.setAccessibleText("Scrape " + what + " of " + service);
        return field;
    }

    private void change(UnaryOperator<ScrapeRow> change) {
        List<ScrapeRow> rows = model.form().get().scrapes();
        if (slot.index() < rows.size()) {
            model.set(slot.index(), change.apply(rows.get(slot.index())));
        }
    }

    private static void mark(TextField field, boolean bad) {
        field.pseudoClassStateChanged(Nodes.INVALID, bad);
    }
}
