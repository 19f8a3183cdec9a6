package dev.plimsoll.project;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills variables into texts as Compose does (compose-go, {@code template/template.go}), with two differences: it goes on where
 * something is missing, and it tells all of that.
 */
public final class Substitution {

    /** Deeper than anybody writes; a text may come from anywhere. */
    private static final int DEEPEST = 32;

    private final Environment environment;
    private final List<Missing> missing = new ArrayList<>();
    private boolean valid = true;

    private Substitution(Environment environment) {
        this.environment = environment;
    }

    /**
     * A variable that must be set and is not.
     *
     * @param variable its name
     * @param message what the author of the file says about it, as written; may be empty
     * @param mayBeEmpty whether it would do to set it to nothing
     */
    public record Missing(String variable, String message, boolean mayBeEmpty) {}

    /**
     * A text with its variables filled in.
     *
     * @param text a value of a variable that is missing is empty in it
     * @param missing variables that must be set
     * @param valid whether every {@code ${…}} is one
     */
    public record Filled(String text, List<Missing> missing, boolean valid) {}

    /** Fills a text. */
    public static Filled fill(String text, Environment environment) {
        if (text.indexOf('$') < 0) {
            return new Filled(text, List.of(), true);
        }
        Substitution substitution = new Substitution(environment);
        String filled = substitution.filled(text, 0);
        return new Filled(filled, List.copyOf(substitution.missing), substitution.valid);
    }

    private String filled(String text, int depth) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int dollar = text.indexOf('$', at);
            if (dollar < 0) {
                return result.append(text, at, text.length()).toString();
            }
            result.append(text, at, dollar);
            at = reference(text, dollar, depth, result);
        }
        return result.toString();
    }

    /** What begins with that dollar, and where it ends. */
    private int reference(String text, int dollar, int depth, StringBuilder result) {
        int next = dollar + 1;
        if (text.startsWith("$", next)) {
            result.append('$');
            return next + 1;
        }
        if (text.startsWith("{", next)) {
            return braced(text, next, depth, result);
        }
        int end = nameEnd(text, next);
        result.append(
                end == next ? "$" : environment.value(text.substring(next, end)).orElse(""));
        return end;
    }

    private int braced(String text, int brace, int depth, StringBuilder result) {
        int end = closing(text, brace);
        if (end < 0 || depth > DEEPEST) {
            valid = false;
            return text.length();
        }
        result.append(value(text.substring(brace + 1, end), depth + 1));
        return end + 1;
    }

    /** Of what stands between braces: a name, and what is to be done with it. */
    private String value(String inside, int depth) {
        int end = nameEnd(inside, 0);
        String name = inside.substring(0, end);
        boolean colon = inside.startsWith(":", end);
        int operator = colon ? end + 1 : end;
        String value = environment.value(name).orElse(null);
        if (name.isEmpty() || inside.indexOf('\n') >= 0 || (operator == inside.length() && colon)) {
            return invalid();
        }
        if (operator == inside.length()) {
            return value == null ? "" : value;
        }
        String word = inside.substring(operator + 1);
        // Compose fills the word in any case, so a variable that is missing there is missing
        String filled = filled(word, depth);
        boolean set = value != null && !(colon && value.isEmpty());
        return switch (inside.charAt(operator)) {
            case '-' -> set ? String.valueOf(value) : filled;
            case '+' -> set ? filled : "";
            case '?' -> set ? String.valueOf(value) : missing(name, word, !colon);
            default -> invalid();
        };
    }

    private String missing(String name, String message, boolean mayBeEmpty) {
        missing.add(new Missing(name, message, mayBeEmpty));
        return "";
    }

    private String invalid() {
        valid = false;
        return "";
    }

    private static int closing(String text, int brace) {
        int depth = 0;
        for (int at = brace; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '{') {
                depth++;
            } else if (each == '}' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private static int nameEnd(String text, int start) {
        int at = start;
        while (at < text.length() && isOfName(text.charAt(at), at == start)) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char each, boolean first) {
        return each == '_'
                || (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (!first && each >= '0' && each <= '9');
    }
}
