package dev.plimsoll.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Several texts on one line, much as a shell takes them apart: blanks are between them, and one that has blanks itself stands in
 * quotes. A backslash is itself, but before a quote or a blank; in single quotes always.
 */
public final class QuotedWords {

    private static final char NONE = 0;

    private final String text;
    private final List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;
    private char quote = NONE;

    private QuotedWords(String text) {
        this.text = text;
    }

    /** The texts on a line; a quote that is not closed reaches to its end. */
    public static List<String> of(String line) {
        QuotedWords found = new QuotedWords(line);
        found.read();
        return List.copyOf(found.words);
    }

    /** Whether every quote is closed. */
    public static boolean areClosed(String line) {
        QuotedWords found = new QuotedWords(line);
        found.read();
        return found.quote == NONE;
    }

    /** Those texts on one line. */
    public static String line(List<String> words) {
        return words.stream().map(QuotedWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        if (!word.isEmpty() && !word.endsWith("\\") && word.chars().noneMatch(QuotedWords::needsQuotes)) {
            return word;
        }
        return word.indexOf('\'') < 0
                ? "'" + word + "'"
                : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static boolean needsQuotes(int each) {
        return Character.isWhitespace(each) || each == '"' || each == '\'';
    }

    private void read() {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each == '\\' && at + 1 < text.length() && isEscaped(text.charAt(at + 1))) {
                at++;
                put(text.charAt(at));
            } else if (quote != NONE && each == quote) {
                quote = NONE;
            } else if (quote == NONE && (each == '"' || each == '\'')) {
                quote = each;
                open();
            } else if (quote == NONE && Character.isWhitespace(each)) {
                close();
            } else {
                put(each);
            }
        }
        close();
    }

    private boolean isEscaped(char next) {
        return switch (quote) {
            case '\'' -> false;
            case '"' -> next == '"' || next == '\\';
            default -> needsQuotes(next);
        };
    }

    private StringBuilder open() {
        StringBuilder open = word == null ? new StringBuilder() : word;
        word = open;
        return open;
    }

    private void put(char each) {
        open().append(each);
    }

    private void close() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }
}
