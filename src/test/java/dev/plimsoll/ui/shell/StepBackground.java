package dev.plimsoll.ui.shell;

import dev.plimsoll.task.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Work that waits until a test lets it happen, one piece after another. */
final class StepBackground implements Background {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        waiting.add(() -> {
            T result;
            try {
                result = work.call();
            } catch (Exception problem) {
                failed.accept(problem);
                return;
            }
            done.accept(result);
        });
    }

    @Override
    public void onUi(Runnable action) {
        waiting.add(action);
    }

    void runUntil(BooleanSupplier reached) {
        while (!reached.getAsBoolean() && !waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    void runAll() {
        runUntil(() -> false);
    }
}
