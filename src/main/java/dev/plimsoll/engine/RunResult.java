package dev.plimsoll.engine;

/** What came of {@code docker compose up} or {@code down}. */
public sealed interface RunResult {
    /** It ended well: after up, every service is running or healthy. */
    record Succeeded() implements RunResult {}

    /**
     * It failed.
     *
     * @param what happened, a sentence
     * @param why the reason, in Compose's words or better
     * @param todo what to do, may be empty
     */
    record Failed(String what, String why, String todo) implements RunResult {}

    /** It was cancelled. */
    record Cancelled() implements RunResult {}
}
