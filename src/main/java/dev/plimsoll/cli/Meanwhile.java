package dev.plimsoll.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A question that is asked while the command goes on.
 *
 * @param <T> its answer
 */
final class Meanwhile<T> {

    private final CompletableFuture<T> answer = new CompletableFuture<>();

    private Meanwhile() {}

    static <T> Meanwhile<T> begin(Supplier<T> question) {
        Meanwhile<T> meanwhile = new Meanwhile<>();
        Thread.ofVirtual().name("plimsoll-question").start(() -> meanwhile.ask(question));
        return meanwhile;
    }

    static <T> Meanwhile<T> known(T answer) {
        Meanwhile<T> meanwhile = new Meanwhile<>();
        meanwhile.answer.complete(answer);
        return meanwhile;
    }

    T await() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException problem ? problem : failed;
        }
    }

    private void ask(Supplier<T> question) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException problem) {
            answer.completeExceptionally(problem);
        }
    }
}
