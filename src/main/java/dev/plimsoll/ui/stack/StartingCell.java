package dev.plimsoll.ui.stack;

import javafx.scene.control.ListCell;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A cell with a service that starts or stops. */
final class StartingCell extends ListCell<StartingItem> {

    private final StartingPane pane = new StartingPane();
    private Subscription following = Subscription.EMPTY;
    private @Nullable StartingItem shown;

    StartingCell() {
        setText(null);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable StartingItem item, boolean empty) {
        super.updateItem(item, empty);
        StartingItem next = empty ? null : item;
        if (next == shown) {
            return;
        }
        following.unsubscribe();
        shown = next;
        following = next == null ? Subscription.EMPTY : follow(next);
        setGraphic(next == null ? null : pane);
    }

    private Subscription follow(StartingItem item) {
        return item.line()
                .subscribe(line -> pane.show(item, line))
                .and(item.taken().subscribe(pane::showTaken));
    }
}
