package dev.plimsoll.ui.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands values from any thread to the JavaFX application thread, at most ten times a second, all that came since the last time
 * together.
 *
 * @param <T> a value
 */
final class Paced<T> implements Consumer<T>, AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(100);

    private final Ticker ticker;
    private final Consumer<List<T>> listener;
    private final List<T> waiting = new ArrayList<>();
    private boolean scheduled;
    private boolean closed;

    private Paced(Ticker ticker, Consumer<List<T>> listener) {
        this.ticker = ticker;
        this.listener = listener;
    }

    /** Every value counts; they come in their order. */
    static <T> Paced<T> all(Ticker ticker, Consumer<List<T>> listener) {
        return new Paced<>(ticker, listener);
    }

    /** Only the newest value counts. */
    static <T> Paced<T> newest(Ticker ticker, Consumer<T> listener) {
        return new Paced<>(ticker, values -> listener.accept(values.getLast()));
    }

    @Override
    public synchronized void accept(T value) {
        waiting.add(value);
        if (!scheduled && !closed) {
            scheduled = true;
            ticker.after(PACE, this::publish);
        }
    }

    /** Hands over at once what still waits; on the JavaFX application thread. */
    void flush() {
        publish();
    }

    /** What still waits is never told. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
    }

    private void publish() {
        List<T> values = take();
        if (!values.isEmpty()) {
            listener.accept(values);
        }
    }

    private synchronized List<T> take() {
        scheduled = false;
        List<T> values = List.copyOf(waiting);
        waiting.clear();
        return values;
    }
}
