package dev.plimsoll.engine;

import dev.plimsoll.engine.RunResult.Failed;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of failure.
 *
 * @param message that tells it, found anywhere in what Compose said
 * @param words for it
 */
record FailureRow(Pattern message, BiFunction<Matcher, Evidence, Failed> words) {

    static FailureRow of(String message, BiFunction<Matcher, Evidence, Failed> words) {
        return new FailureRow(Pattern.compile(message), words);
    }

    /** The service it happened to, inside a sentence. */
    static String subject(Evidence evidence) {
        String service = evidence.failedService();
        return service == null ? "a service" : service;
    }

    /** The same at the beginning of a sentence. */
    static String subjectFirst(Evidence evidence) {
        String service = evidence.failedService();
        return service == null ? "A service" : service;
    }
}
