package dev.plimsoll.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code docker compose config} prints when it refuses a project. */
final class ComposeRefusal {

    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");
    private static final Pattern WARNING = Pattern.compile("^(time=\".*|.*level=warning.*|\\s*)$");
    private static final Pattern NO_PLUGIN = Pattern.compile(
            "unknown shorthand flag: 'f' in -f|'compose' is not a docker command|unknown command: docker compose");
    private static final Pattern FILE_PREFIX = Pattern.compile("^(?:validating|failed to parse) (\\S+): ");
    private static final int MOST_CHARACTERS = 1000;

    private ComposeRefusal() {}

    static ConfigResult of(String err) {
        if (NO_PLUGIN.matcher(err).find()) {
            return new ConfigResult.Unavailable(
                    "The Compose plugin of docker is not installed, so the files are read as written.");
        }
        String message = message(err);
        Matcher line = LINE.matcher(message);
        return new ConfigResult.Rejected(message, line.find() ? Integer.valueOf(line.group(1)) : null);
    }

    /** Without warnings and without the folders of files. */
    static String message(String err) {
        List<String> lines = err.lines()
                .filter(each -> !WARNING.matcher(each).matches())
                .map(String::strip)
                .toList();
        String joined = String.join("\n", lines);
        Matcher file = FILE_PREFIX.matcher(joined);
        if (file.find()) {
            String name = file.group(1).replaceFirst("^.*/", "");
            joined = name + ": " + joined.substring(file.end());
        }
        return joined.length() > MOST_CHARACTERS ? joined.substring(0, MOST_CHARACTERS) + "…" : joined;
    }
}
