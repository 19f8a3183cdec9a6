package dev.plimsoll.ui.stack;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The heading of a group of services. */
final class GroupItem implements StackItem {

    private final String title;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");

    GroupItem(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Such as {@code 4 of 4 running}. */
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    void show(String words) {
        summary.set(words);
    }
}
