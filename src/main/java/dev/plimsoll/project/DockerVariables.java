package dev.plimsoll.project;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a stage while it is read: defaults of {@code ARG}, and {@code ENV}, which goes before it. */
final class DockerVariables {

    /** The innermost reference is taken first, so a default may hold another. */
    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?:\\{(\\w+)(?:(:?)([-+?])([^{}]*))?}|([A-Za-z_]\\w*))");

    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"(?:\\\\.|[^\"\\\\])*\"|'[^']*')+");
    private static final int DEEPEST = 8;

    private final Map<String, String> globals = new HashMap<>();
    private final Map<String, String> arguments = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    /** An {@code ARG} before the first {@code FROM}. */
    void global(String declared) {
        Matcher word = WORD.matcher(declared);
        while (word.find()) {
            String[] parts = word.group().split("=", 2);
            if (parts.length == 2) {
                globals.put(parts[0], unquoted(resolved(parts[1], globals)));
            }
        }
    }

    /** An {@code ARG} of a stage; without a default of its own it has that of the global one. */
    void argument(String declared) {
        Matcher word = WORD.matcher(declared);
        while (word.find()) {
            String[] parts = word.group().split("=", 2);
            String value = parts.length == 2 ? unquoted(resolve(parts[1])) : globals.get(parts[0]);
            if (value != null) {
                arguments.put(parts[0], value);
            }
        }
    }

    /** An {@code ENV}: {@code K=V K2=V2}, or the older {@code K V}. */
    void environment(String set) {
        Matcher word = WORD.matcher(set);
        if (word.find() && !word.group().contains("=")) {
            environment.put(word.group(), resolve(set.substring(word.end()).strip()));
            return;
        }
        word.reset();
        while (word.find()) {
            String[] parts = word.group().split("=", 2);
            if (parts.length == 2) {
                environment.put(parts[0], unquoted(resolve(parts[1])));
            }
        }
    }

    /** A text of a stage with its variables filled in; one that is not known is empty. */
    String resolve(String text) {
        Map<String, String> known = new HashMap<>(arguments);
        known.putAll(environment);
        return resolved(text, known);
    }

    /** The same for the line of a {@code FROM}, which sees the global ones only. */
    String resolveGlobal(String text) {
        return resolved(text, globals);
    }

    private static String resolved(String text, Map<String, String> known) {
        String current = text;
        for (int depth = 0; depth < DEEPEST && REFERENCE.matcher(current).find(); depth++) {
            current = REFERENCE
                    .matcher(current)
                    .replaceAll(reference -> Matcher.quoteReplacement(value(reference, known)));
        }
        return current;
    }

    private static String value(MatchResult reference, Map<String, String> known) {
        String name = reference.group(1) != null ? reference.group(1) : reference.group(5);
        String value = known.get(name);
        boolean set = value != null && !(":".equals(reference.group(2)) && value.isEmpty());
        String operator = String.valueOf(reference.group(3));
        return switch (operator) {
            case "-" -> set ? String.valueOf(value) : reference.group(4);
            case "+" -> set ? reference.group(4) : "";
            default -> value == null ? "" : value;
        };
    }

    static String unquoted(String word) {
        boolean quoted = word.length() > 1
                && (word.startsWith("\"") || word.startsWith("'"))
                && word.charAt(0) == word.charAt(word.length() - 1);
        return quoted ? word.substring(1, word.length() - 1) : word;
    }
}
