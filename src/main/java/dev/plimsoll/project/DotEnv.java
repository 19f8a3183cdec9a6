package dev.plimsoll.project;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables of an {@code .env} file, as Compose reads it (compose-go, {@code dotenv/parser.go}). A line that Compose refuses says
 * nothing.
 */
final class DotEnv {

    private static final Pattern KEY =
            Pattern.compile("(?m)^[ \\t]*+(?:export[ \\t]++)?+([^\\s=:#'\"]++)[ \\t]*+[=:][ \\t]*+");
    private static final Pattern COMMENT = Pattern.compile("[ \\t]#");

    private final String text;
    private final Map<String, String> found = new HashMap<>();
    private final Environment known;

    private DotEnv(String text, Environment outer) {
        this.text = text;
        this.known = outer.before(found);
    }

    /** What the file sets; variables in it are those of that environment, and those above them in the file. */
    static Map<String, String> read(String text, Environment outer) {
        DotEnv file = new DotEnv(text.startsWith("\uFEFF") ? text.substring(1) : text, outer);
        file.read();
        return file.found;
    }

    private void read() {
        Matcher key = KEY.matcher(text);
        int at = 0;
        while (at <= text.length() && key.find(at)) {
            int start = key.end();
            int end = end(start);
            found.put(key.group(1), value(start, end));
            at = end;
        }
    }

    /** Behind the value: its closing quote, or the end of its line. */
    private int end(int start) {
        if (text.startsWith("\"", start) || text.startsWith("'", start)) {
            int at = start + 1;
            while (at < text.length()) {
                if (text.charAt(at) == text.charAt(start)) {
                    return at + 1;
                }
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
        }
        int line = text.indexOf('\n', start);
        return line < 0 ? text.length() : line;
    }

    private String value(int start, int end) {
        String written = text.substring(start, end).strip();
        if (written.length() > 1 && written.startsWith("'") && written.endsWith("'")) {
            return written.substring(1, written.length() - 1).replace("\\'", "'");
        }
        if (written.length() > 1 && written.startsWith("\"") && written.endsWith("\"")) {
            return expanded(unescaped(written.substring(1, written.length() - 1)));
        }
        Matcher comment = COMMENT.matcher(written);
        return expanded(comment.find() ? written.substring(0, comment.start()).strip() : written);
    }

    private String expanded(String value) {
        return Substitution.fill(value, known).text();
    }

    private static String unescaped(String quoted) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < quoted.length(); at++) {
            char each = quoted.charAt(at);
            if (each != '\\' || at + 1 == quoted.length()) {
                plain.append(each);
            } else {
                plain.append(escaped(quoted.charAt(++at)));
            }
        }
        return plain.toString();
    }

    private static String escaped(char each) {
        return switch (each) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '$' -> "$$";
            case '"', '\\' -> String.valueOf(each);
            default -> "\\" + each;
        };
    }
}
