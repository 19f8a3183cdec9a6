package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.regex.Pattern;

/** How a text is written as a value. */
final class ScalarText {

    /** Plain texts that some reader of YAML takes for something else, so that they would come back as another text. */
    private static final Pattern MISTAKEN = Pattern.compile("""
            (?ix) ~ | null | yes | no | on | off | <<
            | [-+]?0\\w+ | [-+]?[\\d_]*_[\\d_]* | \\+\\d.*
            | [-+]?(\\d+\\.\\d*0|\\d+\\.|\\.\\d+) | [-+]?[\\d.]+e[-+]?\\d+ | [-+]?\\.(inf|nan)
            | \\d+(:\\d+)+(\\.\\d+)? | \\d{4}-\\d\\d?-\\d\\d?.*
            """);

    private static final Pattern COLONS = Pattern.compile("\\d+(:\\d+)+");
    private static final Pattern SEXAGESIMAL = Pattern.compile("\\d+(:[0-5]?\\d)+");
    private static final Pattern ODD_CASE = Pattern.compile("(?i)true|false");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d[\\d_]*\\.?\\d*|\\.\\d+)(e[-+]?\\d+)?");
    private static final Pattern JSON_PLAIN =
            Pattern.compile("true|false|null|-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");

    private ScalarText() {}

    /** Whether a text may stand without quotes, as far as YAML's grammar goes. */
    static boolean plain(String value, boolean flow) {
        if (value.isEmpty() || value.chars().anyMatch(each -> each < ' ' || each == 0x7F)) {
            return false;
        }
        String probe = flow ? "k: [" + value + "]" : "k: " + value;
        if (!(YamlFile.read(probe) instanceof ReadResult.Read read)
                || !(read.file().root() instanceof MappingNode map)) {
            return false;
        }
        YamlNode found = map.entries().getFirst().value();
        YamlNode item =
                found instanceof SequenceNode list && flow && list.items().size() == 1
                        ? list.items().getFirst()
                        : found;
        return map.entries().size() == 1
                && item instanceof ScalarNode scalar
                && scalar.style() == ScalarStyle.PLAIN
                && scalar.tag() == null
                && scalar.value().equals(value);
    }

    /** Whether a plain text stays the same text with every reader. */
    static boolean unmistakable(String value) {
        boolean oddBoolean = ODD_CASE.matcher(value).matches() && !value.equals("true") && !value.equals("false");
        return !oddBoolean && !MISTAKEN.matcher(value).matches();
    }

    /** Whether a text has numbers between colons, such as ports, that no reader takes for a number to the base of sixty. */
    static boolean mapped(String value) {
        return COLONS.matcher(value).matches() && !SEXAGESIMAL.matcher(value).matches();
    }

    static boolean number(String value) {
        return NUMBER.matcher(value).matches();
    }

    /** Whether a plain text is a value of JSON. */
    static boolean json(String value) {
        return JSON_PLAIN.matcher(value).matches();
    }

    /** Without quotes where that is safe, else in the given ones. */
    static String of(String value, char quote, boolean flow) {
        return unmistakable(value) && plain(value, flow) ? value : quoted(value, quote);
    }

    /** In the given quotes, or in double ones where single ones cannot hold it. */
    static String quoted(String value, char quote) {
        boolean printable = value.codePoints().allMatch(ScalarText::printable);
        return quote == '\'' && printable ? "'" + value.replace("'", "''") + "'" : doubleQuoted(value);
    }

    private static boolean printable(int codePoint) {
        return codePoint >= ' '
                && codePoint != 0x7F
                && codePoint != Lines.BOM
                && !(codePoint >= 0x80 && codePoint < 0xA0)
                && codePoint != '\u2028'
                && codePoint != '\u2029'
                && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
    }

    private static String doubleQuoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        value.codePoints().forEach(each -> text.append(escaped(each)));
        return text.append('"').toString();
    }

    private static String escaped(int codePoint) {
        return switch (codePoint) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> printable(codePoint) ? Character.toString(codePoint) : "\\u%04x".formatted(codePoint);
        };
    }
}
