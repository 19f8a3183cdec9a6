package dev.plimsoll.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Work in the background")
class BackgroundTest {

    private final List<Object> told = new ArrayList<>();

    @Test
    @DisplayName("ends with its result or its exception, never with both")
    void ends() {
        Background background = new DirectBackground();
        background.run(() -> 42, told::add, told::add);
        IOException problem = new IOException("no");
        background.run(
                () -> {
                    throw problem;
                },
                told::add,
                told::add);
        assertThat(told).containsExactly(42, problem);
    }

    @Test
    @DisplayName("hands only the newest of many values to the listener")
    void latest() {
        List<Runnable> queue = new ArrayList<>();
        Latest<Integer> latest = new Latest<>(new QueuedBackground(queue), told::add);
        latest.accept(1);
        latest.accept(2);
        latest.accept(3);
        assertThat(queue).hasSize(1);
        queue.removeFirst().run();
        latest.accept(4);
        queue.removeFirst().run();
        assertThat(told).containsExactly(3, 4);
    }

    private record QueuedBackground(List<Runnable> queue) implements Background {

        @Override
        public <T> void run(
                java.util.concurrent.Callable<T> work,
                java.util.function.Consumer<T> done,
                java.util.function.Consumer<Exception> failed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onUi(Runnable action) {
            queue.add(action);
        }
    }
}
