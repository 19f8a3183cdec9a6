package dev.plimsoll.ui.stack;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

/** The services by group; only the rows that are seen have nodes. */
final class ServiceList extends ListView<StackItem> {

    private final StackViewModel model;
    private final ObservableList<StackItem> shown = FXCollections.observableArrayList();
    private boolean following;

    ServiceList(StackViewModel model) {
        this.model = model;
        setId("services");
        getStyleClass().add("plain-list");
        setItems(shown);
        setMinHeight(GroupPane.HEIGHT + 2 * ServicePane.HEIGHT);
        setPrefWidth(0);
        setCellFactory(list -> new StackCell(model::open, model::edit));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                look();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER
                    && !event.isShortcutDown()
                    && getSelectionModel().getSelectedItem() instanceof ServiceItem item) {
                model.edit(item.name());
                event.consume();
            }
        });
        model.items().subscribe(this::showItems);
        model.selectedService().subscribe(this::select);
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (!following) {
                choose(before.intValue(), now.intValue());
            }
        });
    }

    /** Where the chosen service is written. */
    private void look() {
        if (getSelectionModel().getSelectedItem() instanceof ServiceItem item) {
            model.look(item);
        }
    }

    private void showItems(List<StackItem> items) {
        following = true;
        shown.setAll(items);
        setPrefHeight(items.stream().mapToDouble(ServiceList::height).sum() + 2);
        following = false;
        select(model.selectedService().get());
    }

    private void select(String service) {
        following = true;
        IntStream.range(0, shown.size())
                .filter(at ->
                        shown.get(at) instanceof ServiceItem item && item.name().equals(service))
                .findFirst()
                .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
        following = false;
    }

    /** A heading cannot be chosen; the keyboard goes over it. */
    private void choose(int before, int now) {
        if (now < 0 || now >= shown.size()) {
            return;
        }
        switch (shown.get(now)) {
            case ServiceItem item -> model.select(item.name());
            case GroupItem heading -> {
                int next = now + (now > before || now == 0 ? 1 : -1);
                getSelectionModel().select(next);
            }
        }
    }

    private static double height(StackItem item) {
        return switch (item) {
            case GroupItem heading -> GroupPane.HEIGHT;
            case ServiceItem row -> ServicePane.HEIGHT;
        };
    }
}
