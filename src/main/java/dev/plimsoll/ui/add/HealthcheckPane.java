package dev.plimsoll.ui.add;

import dev.plimsoll.form.HealthcheckRow;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The healthcheck of a service. */
final class HealthcheckPane extends VBox {

    private final AddViewModel model;
    private final String service;
    private final CheckBox box;
    private final TextField test;
    private final TextField interval;
    private final TextField timeout;
    private final TextField retries;
    private final TextField grace;
    private final Label because = Nodes.text("", "small", "muted");
    private final Label meaning = Nodes.text("", "small", "muted");
    private final Label wrong = Nodes.text("", "small", "bad-text");

    HealthcheckPane(AddViewModel model, String service) {
        this.model = model;
        this.service = service;
        box = new CheckBox(service);
        box.setId(Nodes.id("healthcheck", service));
        box.getStyleClass().add("form-title");
        box.setOnAction(event -> change(row -> with(row, box.isSelected())));
        test = named("test", TextBoxes.wide(text -> change(row -> of(row, text, row.interval(), row.timeout()))));
        interval = number("interval", (row, text) -> of(row, row.test(), text, row.timeout()));
        timeout = number("timeout", (row, text) -> of(row, row.test(), row.interval(), text));
        retries = number("retries", (row, text) -> counted(row, text, row.startPeriod()));
        grace = number("grace", (row, text) -> counted(row, row.retries(), text));
        wrong.setId(Nodes.id("wrong-healthcheck", service));
        getStyleClass().add("form-section");
        getChildren().addAll(box, because, line("Test", test), line("Every", numbers()), below());
    }

    String service() {
        return service;
    }

    void show(HealthcheckRow row) {
        box.setSelected(row.selected());
        TextBoxes.put(test, row.test());
        TextBoxes.put(interval, row.interval());
        TextBoxes.put(timeout, row.timeout());
        TextBoxes.put(retries, row.retries());
        TextBoxes.put(grace, row.startPeriod());
        Nodes.say(because, row.because());
        boolean bad = row.selected() && FormView.isWrong(row.validation());
        Nodes.say(wrong, bad ? FormView.message(row.validation()) : "");
        Nodes.say(meaning, FormView.isWrong(row.validation()) ? "" : meaning(row));
    }

    /** The numbers as what they do. */
    private static String meaning(HealthcheckRow row) {
        return "Compose asks every " + row.interval() + ". A test that takes longer than " + row.timeout()
                + " has failed; " + (row.retries().equals("1") ? "one failure" : row.retries() + " failures in a row")
                + " and the service is unhealthy. In its first " + row.startPeriod() + " failures do not count.";
    }

    private FlowPane numbers() {
        FlowPane numbers =
                new FlowPane(interval, unit("timeout", timeout), unit("retries", retries), unit("grace", grace));
        numbers.getStyleClass().add("field-row");
        return numbers;
    }

    private VBox below() {
        VBox notes = new VBox(wrong, meaning);
        notes.getStyleClass().add("below-fields");
        return notes;
    }

    private static HBox line(String label, Node content) {
        HBox right = new HBox(content);
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox line = new HBox(Nodes.text(label, "field-label"), right);
        line.getStyleClass().add("field-line");
        return line;
    }

    private static HBox unit(String label, TextField field) {
        HBox unit = new HBox(Nodes.word(label, "muted"), field);
        unit.setAlignment(Pos.CENTER_LEFT);
        unit.getStyleClass().add("field-unit");
        return unit;
    }

    private TextField number(String what, BiFunction<HealthcheckRow, String, HealthcheckRow> put) {
        return named(what, TextBoxes.narrow(text -> change(row -> put.apply(row, text))));
    }

    private TextField named(String what, TextField field) {
        field.setId(Nodes.id("healthcheck", what, service));
        field.setAccessibleText("Healthcheck " + what + " of " + service);
        return field;
    }

    private void change(UnaryOperator<HealthcheckRow> change) {
        model.form().get().healthchecks().stream()
                .filter(each -> each.service().equals(service))
                .findFirst()
                .ifPresent(row -> model.set(change.apply(row)));
    }

    private static HealthcheckRow with(HealthcheckRow row, boolean selected) {
        return new HealthcheckRow(
                row.service(),
                selected,
                row.test(),
                row.interval(),
                row.timeout(),
                row.retries(),
                row.startPeriod(),
                row.because(),
                row.validation());
    }

    private static HealthcheckRow of(HealthcheckRow row, String test, String interval, String timeout) {
        return new HealthcheckRow(
                row.service(),
                row.selected(),
                test,
                interval,
                timeout,
                row.retries(),
                row.startPeriod(),
                row.because(),
                row.validation());
    }

    private static HealthcheckRow counted(HealthcheckRow row, String retries, String grace) {
        return new HealthcheckRow(
                row.service(),
                row.selected(),
                row.test(),
                row.interval(),
                row.timeout(),
                retries,
                grace,
                row.because(),
                row.validation());
    }
}
