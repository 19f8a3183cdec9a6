package dev.plimsoll.ui.add;

import dev.plimsoll.form.ScrapeOption;
import dev.plimsoll.form.ScrapeRow;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a scrape job can have besides port, path and interval; folded until asked for. */
final class ScrapeOptions extends VBox {

    /** Stands in a list of choices for none of them. */
    private static final String NONE = "";

    private final ToggleButton head = new ToggleButton();
    private final GridPane fields = new GridPane();
    private final Map<ScrapeOption, TextField> texts = new EnumMap<>(ScrapeOption.class);
    private final Map<ScrapeOption, ComboBox<String>> lists = new EnumMap<>(ScrapeOption.class);
    private boolean showing;

    /**
     * Of a service.
     *
     * @param beside stands in the line that is always seen
     * @param change is told what a person puts into an option
     */
    ScrapeOptions(String service, Node beside, BiConsumer<ScrapeOption, String> change) {
        getStyleClass().add("scrape-options");
        head.setId(Nodes.id("scrape-options", service));
        head.getStyleClass().setAll("small-fold");
        head.setAccessibleText("Name, TLS and login of the scrape job of " + service);
        fields.getStyleClass().add("scrape-option-fields");
        ColumnConstraints rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        fields.getColumnConstraints().addAll(new ColumnConstraints(150), rest);
        for (ScrapeOption option : ScrapeOption.values()) {
            Node control = option.choices().isEmpty() ? text(option, change) : list(option, change);
            control.setId(Nodes.id("scrape", option.key(), service));
            Label label = new Label(option.label());
            label.setLabelFor(control);
            fields.addRow(fields.getRowCount(), label, control);
        }
        head.selectedProperty().subscribe(open -> Nodes.show(fields, open));
        HBox line = new HBox(head, beside);
        line.getStyleClass().add("scrape-option-line");
        getChildren().addAll(line, fields);
    }

    private TextField text(ScrapeOption option, BiConsumer<ScrapeOption, String> change) {
        TextField field = TextBoxes.wide(value -> tell(option, value, change));
        field.setPromptText(option.hint());
        texts.put(option, field);
        return field;
    }

    private ComboBox<String> list(ScrapeOption option, BiConsumer<ScrapeOption, String> change) {
        ComboBox<String> list = new ComboBox<>();
        list.getItems().add(NONE);
        list.getItems().addAll(option.choices());
        list.setPromptText(option.hint());
        list.setMaxWidth(Double.MAX_VALUE);
        list.valueProperty().subscribe(value -> tell(option, value == null ? NONE : value, change));
        lists.put(option, list);
        return list;
    }

    private void tell(ScrapeOption option, String value, BiConsumer<ScrapeOption, String> change) {
        if (!showing) {
            change.accept(option, value);
        }
    }

    void show(ScrapeRow row) {
        showing = true;
        Nodes.show(this, row.selected());
        texts.forEach((option, field) -> TextBoxes.put(field, row.option(option)));
        lists.forEach((option, list) -> list.setValue(row.option(option).isEmpty() ? null : row.option(option)));
        String said = row.options().entrySet().stream()
                .map(each -> each.getKey().label() + " " + each.getValue())
                .collect(Collectors.joining(" · "));
        head.setText(said.isEmpty() ? "Name, TLS, login…" : said);
        showing = false;
    }

    /** Unfolds it, so that what is wrong inside is seen. */
    void open() {
        head.setSelected(true);
    }
}
