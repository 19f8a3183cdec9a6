package dev.plimsoll.engine;

import java.util.concurrent.CompletableFuture;

/** A {@code docker compose} command that goes on. */
public interface Run {
    /** Completes when the command has ended; never exceptionally. */
    CompletableFuture<RunResult> result();

    /** Asks it to stop (SIGINT); returns at once. */
    void cancel();

    /** What it printed so far, for people who want to see it. */
    String output();
}
