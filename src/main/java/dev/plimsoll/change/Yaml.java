package dev.plimsoll.change;

import dev.plimsoll.yaml.Fragment;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes small pieces of YAML. */
final class Yaml {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*");
    private static final Pattern TAKEN = Pattern.compile("(?i)y|n|yes|no|on|off|true|false|null");

    private Yaml() {}

    /** A null value, as of a volume with no settings. */
    static Fragment nothing() {
        return Fragment.parse("");
    }

    /** A name as key or value: in quotes only where YAML would read something else. */
    static String name(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !TAKEN.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    /** In double quotes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            switch (each) {
                case '"', '\\' -> out.append('\\').append(each);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(each);
            }
        }
        return out.append('"').toString();
    }

    /** A sequence of names. */
    static Fragment names(Collection<String> names) {
        return Fragment.parse(names.stream().map(each -> "- " + name(each)).collect(Collectors.joining("\n")));
    }

    /** A value below some keys. */
    static Fragment nested(List<String> keys, Fragment value) {
        String text = value.toString();
        for (String key : keys.reversed()) {
            boolean below = value.isBlock() || !text.equals(value.toString());
            text = name(key) + ":" + (below ? "\n" + text.indent(2).stripTrailing() : " " + text);
        }
        return Fragment.parse(text).withNeighbourQuotes();
    }

    /** A list of one item. */
    static Fragment listOf(Fragment item) {
        return Fragment.parse("- " + item.toString().indent(2).strip());
    }
}
