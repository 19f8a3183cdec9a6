package dev.plimsoll.engine;

import dev.plimsoll.engine.RunResult.Failed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** What the last message of {@code docker compose up} or {@code down} means. */
final class FailureWords {

    private static final List<FailureRow> TABLE = Stream.of(
                    ImageFailures.ROWS, ContainerFailures.ROWS, EngineFailures.ROWS)
            .flatMap(List::stream)
            .toList();

    private FailureWords() {}

    /**
     * Words for a failure.
     *
     * @param verb what was to be done, such as {@code start}
     * @param message what Compose said last
     */
    static Failed of(String verb, String message, Evidence evidence) {
        for (FailureRow row : TABLE) {
            Matcher found = row.message().matcher(message);
            if (found.find()) {
                return row.words().apply(found, evidence);
            }
        }
        String why = ComposeRefusal.message(message).replaceFirst("^Error response from daemon: ", "");
        return new Failed("Compose could not " + verb + " the stack.", why, "Read the rest under Show output.");
    }
}
