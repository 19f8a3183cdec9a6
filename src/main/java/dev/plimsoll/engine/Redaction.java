package dev.plimsoll.engine;

import dev.plimsoll.project.Project;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the values of variables out of what Compose says, as they may be secrets. */
final class Redaction {

    private static final Logger LOG = LoggerFactory.getLogger(Redaction.class);
    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?(\\w+)[ \\t]*=[ \\t]*(.+?)[ \\t\\r]*$");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i)PASS|SECRET|TOKEN|KEY|CREDENTIAL|AUTH");
    /** Shorter ones are words and numbers, and would make a message unreadable. */
    private static final int SHORTEST = 6;

    private final Map<String, String> valueToName = new LinkedHashMap<>();

    /** Knows the values of the project's {@code .env}, and those variables of the environment that are named like secrets. */
    Redaction(Project project, Map<String, String> environment) {
        try {
            project.files().read(project.folder().resolve(".env")).ifPresent(file -> addAll(file.text()));
        } catch (UncheckedIOException unreadable) {
            LOG.debug("No .env: {}", unreadable.getMessage());
        }
        environment.forEach((name, value) -> {
            if (SECRET_NAME.matcher(name).find()) {
                add(name, value);
            }
        });
    }

    /** The message with the names of variables in place of their values. */
    String of(String message) {
        String cleaned = message;
        for (Map.Entry<String, String> each : valueToName.entrySet()) {
            cleaned = cleaned.replace(each.getKey(), "(value of " + each.getValue() + ")");
        }
        return cleaned;
    }

    private void addAll(String env) {
        Matcher line = LINE.matcher(env);
        while (line.find()) {
            add(line.group(1), line.group(2).replaceAll("^[\"']|[\"']$", ""));
        }
    }

    private void add(String name, String value) {
        boolean word = !SECRET_NAME.matcher(name).find() && value.matches("[\\w.-]*");
        if (value.length() >= SHORTEST && !word) {
            valueToName.put(value, name);
        }
    }
}
