package dev.plimsoll.ui.stack;

import dev.plimsoll.engine.ServiceState;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Containers tab: what each service's container is and uses. */
public final class ContainersView extends VBox {

    private static final double ROW = 41;

    private final ObservableList<ServiceItem> shown = FXCollections.observableArrayList();
    private final TableView<ServiceItem> table = new TableView<>();

    /** A table that follows the view-model. */
    public ContainersView(StackViewModel model) {
        setId("containers-view");
        getStyleClass().add("containers-view");
        table.setId("containers");
        table.getStyleClass().add("plain-table");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setPlaceholder(new Label("No services in this project."));
        SortedList<ServiceItem> sorted = new SortedList<>(shown);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().add(table);
        addColumns();
        model.items().subscribe(this::show);
    }

    private void show(List<StackItem> items) {
        shown.setAll(items.stream()
                .filter(ServiceItem.class::isInstance)
                .map(ServiceItem.class::cast)
                .toList());
    }

    private void addColumns() {
        Clock clock = Clock.system(ZoneId.systemDefault());
        TableColumn<ServiceItem, ServiceLine> id = text("Container", 116, ContainerWords::id);
        id.getStyleClass().add("code-column");
        table.getColumns()
                .setAll(List.of(
                        name(),
                        state(),
                        text("Image", 170, ContainersView::image),
                        text("Ports", 84, ContainerWords::ports),
                        by(text("Started", 96, each -> ContainerWords.started(each, clock)), ServiceState::startedAt),
                        by(text("CPU", 70, ContainerWords::cpu), ServiceState::cpus),
                        by(text("Memory", 120, ContainerWords::memory), ServiceState::memoryBytes),
                        id));
    }

    private static TableColumn<ServiceItem, String> name() {
        TableColumn<ServiceItem, String> column = new TableColumn<>("Service");
        column.getStyleClass().add("first");
        column.setCellValueFactory(
                each -> new ReadOnlyStringWrapper(each.getValue().name()));
        sized(column, 150);
        return column;
    }

    private static TableColumn<ServiceItem, ServiceLine> state() {
        TableColumn<ServiceItem, ServiceLine> column = text("State", 150, ContainerWords::state);
        column.setCellFactory(each -> new LineCell(ContainerWords::state, true));
        return column;
    }

    private static String image(ServiceLine line) {
        return line.state() == null
                ? line.origin()
                : ServiceLines.shortImage(line.state().image());
    }

    private static TableColumn<ServiceItem, ServiceLine> text(
            String title, double width, Function<ServiceLine, String> words) {
        TableColumn<ServiceItem, ServiceLine> column = new TableColumn<>(title);
        column.setCellValueFactory(each -> each.getValue().line());
        column.setCellFactory(each -> new LineCell(words, false));
        column.setComparator(Comparator.comparing(words));
        sized(column, width);
        return column;
    }

    /** A number or a time is sorted by itself, not by its words; what is not known comes last. */
    private static <T extends Comparable<? super T>> TableColumn<ServiceItem, ServiceLine> by(
            TableColumn<ServiceItem, ServiceLine> column, Function<ServiceState, @Nullable T> value) {
        column.setComparator(Comparator.comparing(
                line -> line.state() == null ? null : value.apply(line.state()),
                Comparator.nullsLast(Comparator.naturalOrder())));
        return column;
    }

    private static void sized(TableColumn<?, ?> column, double width) {
        column.setMinWidth(width * 2 / 3);
        column.setPrefWidth(width);
        column.setReorderable(false);
    }
}
