package dev.plimsoll.ui.shell;

import java.time.Duration;

/** Lets time pass: calls on the JavaFX application thread. In tests, time passes by hand. */
public interface Ticker {
    /** Does something again and again, the first time after one period, until closed. */
    Ticking every(Duration period, Runnable action);

    /** Does something once, later, unless closed before. */
    Ticking after(Duration delay, Runnable action);

    /** Something that is still to happen. */
    interface Ticking extends AutoCloseable {
        @Override
        void close();
    }
}
