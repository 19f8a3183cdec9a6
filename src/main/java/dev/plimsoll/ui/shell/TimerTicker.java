package dev.plimsoll.ui.shell;

import dev.plimsoll.task.Background;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Real time, told by one thread that sleeps in between: a JavaFX animation would draw sixty times a second for as long as it runs. */
public final class TimerTicker implements Ticker, AutoCloseable {

    private final Background background;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plimsoll-ticker").factory());

    /** Calls by that background's way onto the JavaFX application thread. */
    public TimerTicker(Background background) {
        this.background = background;
    }

    @Override
    public Ticking every(Duration period, Runnable action) {
        Once once = new Once(action);
        return once.of(timer.scheduleAtFixedRate(
                () -> background.onUi(once), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public Ticking after(Duration delay, Runnable action) {
        Once once = new Once(action);
        return once.of(timer.schedule(() -> background.onUi(once), delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Ends everything that is still to happen. */
    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Does nothing more once closed, not even a call that was on its way to the JavaFX application thread. */
    private static final class Once implements Runnable {

        private final Runnable action;
        private volatile boolean closed;

        Once(Runnable action) {
            this.action = action;
        }

        @Override
        public void run() {
            if (!closed) {
                action.run();
            }
        }

        Ticking of(Future<?> scheduled) {
            return () -> {
                closed = true;
                scheduled.cancel(false);
            };
        }
    }
}
