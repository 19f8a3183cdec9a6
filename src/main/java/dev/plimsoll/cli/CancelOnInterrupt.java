package dev.plimsoll.cli;

import dev.plimsoll.engine.Run;
import dev.plimsoll.engine.RunResult;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets Ctrl-C cancel a run: Java ends on it, but not before Compose has stopped and the command has said so. */
final class CancelOnInterrupt implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CancelOnInterrupt.class);
    private static final long PATIENCE_SECONDS = 30;

    private final Run run;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancel, "plimsoll-cancel");

    CancelOnInterrupt(Run run) {
        this.run = run;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What came of the run. */
    RunResult await() {
        return run.result().join();
    }

    /** The command has said how it ended. */
    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            LOG.debug("Cancelled: {}", endingAlready.getMessage());
        }
    }

    void cancel() {
        run.cancel();
        try {
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Compose did not stop within {} seconds", PATIENCE_SECONDS);
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
