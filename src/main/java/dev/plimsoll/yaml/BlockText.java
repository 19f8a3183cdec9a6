package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.List;
import java.util.stream.Collectors;

/** Gives a literal or folded text new words, in its style where that can hold them. */
final class BlockText {

    private BlockText() {}

    static List<Splice> splices(YamlFile file, ScalarNode old, String value, char quote) {
        Span span = old.span();
        if (value.isBlank() || value.endsWith("\n\n") || " \t\n".indexOf(value.charAt(0)) >= 0 || !printable(value)) {
            return List.of(new Splice(span.start(), span.end(), ScalarText.quoted(value, quote)));
        }
        Lines lines = file.lines();
        int header = lines.of(span.start());
        int headerEnd = Math.min(Syntax.wordEnd(file.text(), span.start(), false), span.end());
        String words = value.endsWith("\n") ? value.substring(0, value.length() - 1) : value;
        boolean folded = old.style() == ScalarStyle.FOLDED && words.indexOf('\n') < 0;
        String eol = file.eol(lines.end(header));
        String indent = " ".repeat(indent(file, span));
        String body = words.lines()
                .map(each -> each.isEmpty() ? eol : eol + indent + each)
                .collect(Collectors.joining());
        int bodyStart = lines.end(header);
        return List.of(
                new Splice(span.start(), headerEnd, (folded ? ">" : "|") + (value.endsWith("\n") ? "" : "-")),
                new Splice(bodyStart, Math.max(bodyStart, span.end()), body));
    }

    private static boolean printable(String value) {
        return ScalarText.quoted(value.replace("\n", ""), '\'').startsWith("'");
    }

    private static int indent(YamlFile file, Span span) {
        Lines lines = file.lines();
        int header = lines.of(span.start());
        for (int line = header + 1; line <= lines.of(span.end()); line++) {
            if (!lines.blank(line)) {
                return lines.column(lines.indent(line));
            }
        }
        return lines.column(lines.indent(header)) + 2;
    }
}
