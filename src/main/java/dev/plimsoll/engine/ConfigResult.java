package dev.plimsoll.engine;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.compose.Trouble;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@code docker compose config} says of a project. */
public sealed interface ConfigResult {
    /** Compose accepts it. */
    record Accepted(ComposeModel model) implements ConfigResult {}

    /**
     * Compose refuses it.
     *
     * @param message what Compose says, without values of variables; one thing, where there may be more
     * @param line from 1, or null where Compose names none
     * @param troubles what the files themselves tell, all of it and each with its place; empty where that is not asked or not known
     */
    record Rejected(String message, @Nullable Integer line, List<Trouble> troubles) implements ConfigResult {

        /** A refusal of which no more is known. */
        public Rejected(String message, @Nullable Integer line) {
            this(message, line, List.of());
        }

        /** What the files tell, a line each; else what Compose says. */
        public String explained() {
            return troubles.isEmpty() ? message : lines(troubles.stream().map(Trouble::sentence));
        }
    }

    /**
     * Compose could not be asked.
     *
     * @param reason a sentence for people
     * @param troubles what Compose would refuse, as the files themselves tell
     */
    record Unavailable(String reason, List<Trouble> troubles) implements ConfigResult {

        /** Nothing is known to be wrong with the files. */
        public Unavailable(String reason) {
            this(reason, List.of());
        }

        /** The reason, and what the files tell, a line each. */
        public String explained() {
            return lines(Stream.concat(Stream.of(reason), troubles.stream().map(Trouble::sentence)));
        }
    }

    private static String lines(Stream<String> all) {
        return all.collect(Collectors.joining("\n"));
    }
}
