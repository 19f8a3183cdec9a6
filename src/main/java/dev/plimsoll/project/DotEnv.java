package dev.plimsoll.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code COMPOSE_*} variables of an {@code .env} file; other values may be secrets and are not kept. */
final class DotEnv {

    private static final Pattern LINE =
            Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?(COMPOSE_\\w+)[ \\t]*=[ \\t]*(.*?)[ \\t\\r]*$");

    private DotEnv() {}

    static Map<String, String> composeVariables(String text) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            found.put(line.group(1), value(line.group(2)));
        }
        return found;
    }

    private static String value(String raw) {
        for (String quote : new String[] {"\"", "'"}) {
            int end = raw.indexOf(quote, 1);
            if (raw.startsWith(quote) && end > 0) {
                return raw.substring(1, end);
            }
        }
        return raw.replaceFirst("(^|\\s+)#.*$", "");
    }
}
