package dev.plimsoll.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts in which variables stand, such as {@code ${PORT:-80}:80}. */
final class Interpolated {

    /** Deeper than anybody writes; a text may come from anywhere. */
    private static final int DEEPEST = 32;

    private Interpolated() {}

    /** The text with each variable replaced by its own default; empty where one has none. */
    static Optional<String> withDefaults(String text) {
        return withDefaults(text, 0);
    }

    private static Optional<String> withDefaults(String text, int depth) {
        if (text.indexOf('$') < 0) {
            return Optional.of(text);
        }
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '$') {
                result.append(text.charAt(at++));
            } else if (text.startsWith("$$", at)) {
                result.append('$');
                at += 2;
            } else {
                int end = closing(text, at);
                Optional<String> value = end < 0 ? Optional.empty() : defaultOf(text.substring(at + 2, end), depth + 1);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                result.append(value.get());
                at = end + 1;
            }
        }
        return Optional.of(result.toString());
    }

    /** The parts of a text between separators that stand in no variable and in no brackets. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '{' || each == '[') {
                depth++;
            } else if (each == '}' || each == ']') {
                depth--;
            } else if (each == separator && depth <= 0) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static int closing(String text, int dollar) {
        int depth = 0;
        for (int at = dollar + 1; at < text.length(); at++) {
            if (text.charAt(at) == '{') {
                depth++;
            } else if (text.charAt(at) == '}' && --depth == 0) {
                return at;
            } else if (depth == 0) {
                return -1;
            }
        }
        return -1;
    }

    // inside of the braces: NAME:-default or NAME-default
    private static Optional<String> defaultOf(String inside, int depth) {
        int name = 0;
        while (name < inside.length()
                && (Character.isLetterOrDigit(inside.charAt(name)) || inside.charAt(name) == '_')) {
            name++;
        }
        String rest = inside.substring(name);
        if (rest.startsWith(":-")) {
            return withDefaults(rest.substring(2), depth);
        }
        return rest.startsWith("-") ? withDefaults(rest.substring(1), depth) : Optional.empty();
    }
}
