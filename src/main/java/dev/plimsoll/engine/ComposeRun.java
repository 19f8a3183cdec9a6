package dev.plimsoll.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A command that goes on, from outside. */
final class ComposeRun implements Run {

    private final CompletableFuture<RunResult> result = new CompletableFuture<>();
    private final OutputTail output = new OutputTail();
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private ProcessRunner.@Nullable Running process;

    @Override
    public CompletableFuture<RunResult> result() {
        return result.copy();
    }

    @Override
    public synchronized void cancel() {
        cancelled.countDown();
        if (process != null && !result.isDone()) {
            process.interrupt();
        }
    }

    @Override
    public String output() {
        return output.text();
    }

    OutputTail tail() {
        return output;
    }

    boolean isCancelled() {
        return cancelled.getCount() == 0;
    }

    /** Waits, but not when it is cancelled. */
    boolean pause(long millis) throws InterruptedException {
        return !cancelled.await(millis, TimeUnit.MILLISECONDS);
    }

    /** The process to interrupt from now on. */
    synchronized void began(ProcessRunner.Running running) {
        process = running;
        if (isCancelled()) {
            running.interrupt();
        }
    }

    synchronized void ended(RunResult outcome) {
        process = null;
        result.complete(isCancelled() ? new RunResult.Cancelled() : outcome);
    }
}
