package dev.plimsoll.ui.add;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/**
 * How a screen that plans stands, and the ways out of it.
 *
 * @param verdict how it stands
 * @param broken whether something broke off, so that it can be tried again
 * @param retry tries again
 * @param cancel leaves without writing
 * @param write writes and leaves; told whether the stack is to be started
 */
record Ways(
        ReadOnlyObjectProperty<Verdict> verdict,
        ReadOnlyBooleanProperty broken,
        Runnable retry,
        Runnable cancel,
        Consumer<Boolean> write) {}
