package dev.plimsoll.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Work on virtual threads, its end on the JavaFX application thread. */
public final class FxBackground implements Background {

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        Thread.ofVirtual().name("plimsoll-work").start(() -> finish(work, done, failed));
    }

    @Override
    public void onUi(Runnable action) {
        Platform.runLater(action);
    }

    private <T> void finish(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            onUi(() -> failed.accept(stopped));
            return;
        } catch (Exception problem) {
            onUi(() -> failed.accept(problem));
            return;
        }
        onUi(() -> done.accept(result));
    }
}
