package dev.plimsoll.engine;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a Prometheus prints once it was told to read its configuration again: the same words since version 2. */
enum ReloadAnswer {
    /** It goes by the new one. */
    TAKEN,
    /** It goes on with the old one. */
    REFUSED,
    /** It says nothing yet. */
    NONE;

    private static final Pattern SAID = Pattern.compile(
            "msg=\"(?:Completed (?<taken>loading) of configuration file|Error (?:re)?loading config)\"");
    private static final Pattern REASON =
            Pattern.compile("msg=\"Error (?:re)?loading config\".*? err=\"(?<why>(?:[^\"\\\\]|\\\\.)*)\"");

    /** The last answer in a log. */
    static ReloadAnswer in(String log) {
        return SAID.matcher(log)
                .results()
                .reduce((first, second) -> second)
                .map(last -> last.group("taken") == null ? REFUSED : TAKEN)
                .orElse(NONE);
    }

    /** Why it refused it, in its words; empty where it does not say. */
    static Optional<String> reason(String log) {
        return REASON.matcher(log).results().reduce((first, second) -> second).map((MatchResult last) -> last.group(
                        "why")
                .replaceAll("\\\\(.)", "$1"));
    }
}
