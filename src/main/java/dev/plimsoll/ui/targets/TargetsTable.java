package dev.plimsoll.ui.targets;

import dev.plimsoll.ui.control.SteadyLabel;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The targets as a table; only the rows that are seen have nodes. */
final class TargetsTable extends TableView<TargetItem> {

    private static final double ROW = 41;
    private static final double HEADER = 29;
    private static final int FEWEST_ROWS = 3;

    private final TargetsViewModel model;
    private final ObservableList<TargetItem> shown = FXCollections.observableArrayList();
    private final TableColumn<TargetItem, TargetItem> history = column("", HealthStrip.WIDTH + 12);
    private boolean following;

    TargetsTable(TargetsViewModel model) {
        this.model = model;
        setId("targets");
        getStyleClass().add("plain-table");
        setFixedCellSize(ROW);
        setMinHeight(HEADER + FEWEST_ROWS * ROW);
        setItems(shown);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        setRowFactory(table -> row());
        setPlaceholder(new Label("No target matches the filter."));
        addColumns();
        follow();
    }

    private void addColumns() {
        TableColumn<TargetItem, TargetItem> health = column("Health", 94);
        health.getStyleClass().add("first");
        TargetCell.fill(health, HealthPill::new, (pill, line) -> pill.show(line.health()));
        TableColumn<TargetItem, TargetItem> job = growing("Job", 152);
        TargetCell.fill(job, () -> text("job"), (text, line) -> showText(text, line.job(), line.job()));
        TableColumn<TargetItem, TargetItem> endpoint = growing("Endpoint", 202);
        TargetCell.fill(endpoint, () -> text("code"), (text, line) -> showText(text, line.endpoint(), line.url()));
        TargetCell.fill(history, HealthStrip::new, (strip, line) -> strip.show(line.strip()));
        TableColumn<TargetItem, TargetItem> taken = column("Scrape time", 172);
        TargetCell.fill(taken, ScrapeTime::new, (time, line) -> time.show(line));
        TableColumn<TargetItem, TargetItem> age = column("Last scrape", 90);
        TargetCell.fillAge(age, () -> steady("muted"), (text, words) -> text.setText(words));
        getColumns().setAll(List.of(health, job, endpoint, history, taken, age));
    }

    /** A scrape time as a line and a number. */
    private static final class ScrapeTime extends HBox {
        private final SparkLine line = new SparkLine();
        private final SteadyLabel number = steady("muted");

        ScrapeTime() {
            super(14);
            setAlignment(Pos.CENTER_LEFT);
            number.setPrefWidth(60);
            getChildren().addAll(line, number);
        }

        void show(TargetLine shown) {
            line.show(shown.spark());
            number.setText(shown.taken());
        }
    }

    private TableRow<TargetItem> row() {
        TableRow<TargetItem> row = new TableRow<>();
        row.getStyleClass().add("target-row");
        return row;
    }

    private void follow() {
        model.range().subscribe(range -> history.setText(range.title()));
        model.rows().subscribe(this::showRows);
        model.selected().subscribe(this::select);
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!following) {
                model.choose(now);
            }
        });
    }

    /** Rows that come and go must not look like a choice of a person. */
    private void showRows(List<TargetItem> rows) {
        following = true;
        shown.setAll(rows);
        setPrefHeight(HEADER + Math.max(1, rows.size()) * ROW + 1);
        following = false;
        select(model.selected().get());
    }

    private void select(@Nullable TargetItem item) {
        following = true;
        if (item == null) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedItem() != item) {
            getSelectionModel().select(item);
        }
        following = false;
    }

    private static TableColumn<TargetItem, TargetItem> column(String title, double width) {
        TableColumn<TargetItem, TargetItem> column = growing(title, width);
        column.setMinWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private static TableColumn<TargetItem, TargetItem> growing(String title, double width) {
        TableColumn<TargetItem, TargetItem> column = new TableColumn<>(title);
        column.setCellValueFactory(each -> new ReadOnlyObjectWrapper<>(each.getValue()));
        column.setMinWidth(width * 2 / 3);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    private static Label text(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setTooltip(new Tooltip());
        return label;
    }

    private static void showText(Label label, String text, String full) {
        label.setText(text);
        label.getTooltip().setText(full);
    }

    private static SteadyLabel steady(String styleClass) {
        return new SteadyLabel(styleClass);
    }
}
