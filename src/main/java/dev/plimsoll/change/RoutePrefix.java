package dev.plimsoll.change;

import dev.plimsoll.compose.Service;
import dev.plimsoll.project.Project;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path below which a Prometheus answers: {@code --web.route-prefix}, else the path of {@code --web.external-url} (prometheus,
 * {@code cmd/prometheus/main.go}).
 */
public final class RoutePrefix {

    private static final String VALUE = "[=\\s]\\s*[\"']?(?<value>[^\\s\"',\\]]*)";
    private static final Pattern PREFIX = Pattern.compile("--web\\.route-prefix" + VALUE);
    private static final Pattern EXTERNAL = Pattern.compile("--web\\.external-url" + VALUE);

    private RoutePrefix() {}

    /** Such as {@code /prometheus}, and empty text where it answers below nothing; empty where it is not known here. */
    public static Optional<String> of(Project project, Service prometheus) {
        StartWords start = StartWords.of(project, prometheus);
        String words = start.entrypoint() + " " + start.command();
        String prefix = value(PREFIX, words);
        String external = value(EXTERNAL, words);
        if (!prefix.isEmpty()) {
            return prefix.contains("$") ? Optional.empty() : Optional.of(trimmed(prefix));
        }
        return external.contains("$") ? Optional.empty() : path(external).map(RoutePrefix::trimmed);
    }

    private static String value(Pattern flag, String words) {
        Matcher value = flag.matcher(words);
        return value.find() ? value.group("value") : "";
    }

    /** A host without a scheme may be meant, and is not guessed at. */
    private static Optional<String> path(String external) {
        if (!external.isEmpty() && !external.matches("https?://.+")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Optional.ofNullable(URI.create(external).getPath()).orElse(""));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    private static String trimmed(String path) {
        String inner = path.replaceAll("^/+|/+$", "");
        return inner.isEmpty() ? "" : "/" + inner;
    }
}
