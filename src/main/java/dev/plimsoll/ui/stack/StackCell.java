package dev.plimsoll.ui.stack;

import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A cell of the left panel: a heading or a service. */
final class StackCell extends ListCell<StackItem> {

    private final ServicePane service;
    private final GroupPane group = new GroupPane();
    private Subscription following = Subscription.EMPTY;
    private @Nullable StackItem shown;

    StackCell(Consumer<URI> opener, Consumer<String> editor) {
        service = new ServicePane(opener, editor);
        selectedProperty().subscribe(service::showChosen);
        setText(null);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StackItem item, boolean empty) {
        super.updateItem(item, empty);
        StackItem next = empty ? null : item;
        if (next == shown) {
            return;
        }
        following.unsubscribe();
        shown = next;
        following = next == null ? Subscription.EMPTY : follow(next);
        if (next == null) {
            setGraphic(null);
        }
    }

    private Subscription follow(StackItem item) {
        return switch (item) {
            case GroupItem heading -> {
                setGraphic(group);
                setMouseTransparent(true);
                yield heading.summary().subscribe(words -> group.show(heading, words));
            }
            case ServiceItem row -> {
                setGraphic(service);
                setMouseTransparent(false);
                yield row.line().subscribe(line -> service.show(row, line));
            }
        };
    }
}
