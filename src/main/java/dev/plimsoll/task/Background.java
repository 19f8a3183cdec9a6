package dev.plimsoll.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs work off the JavaFX application thread, and tells of its end on it. */
public interface Background {
    /** Runs the work; then one of the two is called on the JavaFX application thread (in tests, on the caller's). */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);

    /** Runs something on the JavaFX application thread, soon. */
    void onUi(Runnable action);
}
