package dev.plimsoll.task;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Hands the newest value to the JavaFX application thread; values that come faster than it takes them are skipped.
 *
 * @param <T> an immutable snapshot
 */
public final class Latest<T> implements Consumer<T> {
    private final Background background;
    private final Consumer<T> listener;
    private final AtomicReference<T> newest = new AtomicReference<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    /** Publishes to the listener, on the JavaFX application thread. */
    public Latest(Background background, Consumer<T> listener) {
        this.background = background;
        this.listener = listener;
    }

    @Override
    public void accept(T value) {
        newest.set(value);
        if (scheduled.compareAndSet(false, true)) {
            background.onUi(this::publish);
        }
    }

    private void publish() {
        scheduled.set(false);
        listener.accept(newest.get());
    }
}
