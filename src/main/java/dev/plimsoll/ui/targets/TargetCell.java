package dev.plimsoll.ui.targets;

import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A cell with one node that follows the line of its row.
 *
 * @param <N> the node
 */
final class TargetCell<N extends Node> extends TableCell<TargetItem, TargetItem> {

    private final N node;
    private final Function<TargetItem, Subscription> follow;
    private Subscription following = Subscription.EMPTY;
    private @Nullable TargetItem shown;

    private TargetCell(N node, Function<TargetItem, Subscription> follow) {
        this.node = node;
        this.follow = follow;
        setText(null);
    }

    /** Cells that show something of a line. */
    static <N extends Node> void fill(
            TableColumn<TargetItem, TargetItem> column, Supplier<N> nodes, BiConsumer<N, TargetLine> show) {
        column.setCellFactory(each -> {
            N node = nodes.get();
            return new TargetCell<>(node, item -> item.line().subscribe(line -> show.accept(node, line)));
        });
    }

    /** Cells that show the age. */
    static <N extends Node> void fillAge(
            TableColumn<TargetItem, TargetItem> column, Supplier<N> nodes, BiConsumer<N, String> show) {
        column.setCellFactory(each -> {
            N node = nodes.get();
            return new TargetCell<>(node, item -> item.age().subscribe(age -> show.accept(node, age)));
        });
    }

    @Override
    protected void updateItem(@Nullable TargetItem item, boolean empty) {
        super.updateItem(item, empty);
        TargetItem next = empty ? null : item;
        if (next == shown) {
            return;
        }
        following.unsubscribe();
        shown = next;
        following = next == null ? Subscription.EMPTY : follow.apply(next);
        setGraphic(next == null ? null : node);
    }
}
