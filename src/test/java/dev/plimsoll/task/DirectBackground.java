package dev.plimsoll.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Runs everything at once on the caller's thread. */
public final class DirectBackground implements Background {

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception problem) {
            failed.accept(problem);
            return;
        }
        done.accept(result);
    }

    @Override
    public void onUi(Runnable action) {
        action.run();
    }
}
