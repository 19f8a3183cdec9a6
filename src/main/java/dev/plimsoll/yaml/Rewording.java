package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Reword;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.List;
import java.util.regex.Pattern;

/** Works out {@link Reword}. */
final class Rewording {

    private final YamlFile file;

    Rewording(YamlFile file) {
        this.file = file;
    }

    Change reword(Reword edit) {
        Route route = Route.of(file, edit.scalar());
        YamlNode node = route.destination();
        route.refuseShared();
        if (!(node instanceof ScalarNode scalar)) {
            throw new Refusal(
                    node.span().start(),
                    Route.words(edit.scalar()) + " is not a single value here.",
                    "Change it by hand.");
        }
        Span span = scalar.span();
        String raw = file.text().substring(span.start(), span.end());
        int at = raw.indexOf(edit.words());
        if (at < 0 || raw.indexOf(edit.words(), at + 1) >= 0) {
            throw new Refusal(
                    span.start(), "\"" + edit.words() + "\" does not stand here exactly once.", "Change it by hand.");
        }
        if (edit.now().isEmpty()) {
            return without(route, scalar, edit.words(), at);
        }
        boolean several = file.lines().of(span.start()) < file.lines().of(span.start() + at);
        String gap = several ? line(span.start() + at) : " ";
        Splice splice = new Splice(
                span.start() + at,
                span.start() + at + edit.words().length(),
                edit.now().replace("\n", gap));
        return new Change(List.of(splice), edit.scalar().document(), expected(route, scalar, edit, several));
    }

    /** The words go with the blanks or line ends that part them from what is before them, or at the start from what is behind. */
    private Change without(Route route, ScalarNode scalar, String words, int at) {
        Span span = scalar.span();
        int start = span.start() + at;
        int end = start + words.length();
        while (start > span.start() && Syntax.separates(file.text().charAt(start - 1))) {
            start--;
        }
        String gone = Pattern.quote(words);
        String value = scalar.value().replaceFirst("\\s+" + gone, "");
        if (start == span.start() || value.equals(scalar.value())) {
            start = span.start() + at;
            value = scalar.value().replaceFirst(gone + "\\s*", "");
            while (end < span.end() && Syntax.separates(file.text().charAt(end))) {
                end++;
            }
        }
        ScalarNode made = new ScalarNode(span, scalar.tag(), false, value, ScalarStyle.DOUBLE_QUOTED);
        YamlNode root = route.document().root();
        return new Change(
                List.of(Splice.delete(start, end)),
                route.path().document(),
                Trees.change(root, route.path().steps(), _ -> made));
    }

    /** A line end and the indentation of the line at an offset. */
    private String line(int offset) {
        int line = file.lines().of(offset);
        String indent =
                file.text().substring(file.lines().start(line), file.lines().indent(line));
        return file.eol(file.lines().end(line)) + indent;
    }

    private static YamlNode expected(Route route, ScalarNode scalar, Reword edit, boolean several) {
        boolean kept = several && scalar.style() == ScalarStyle.LITERAL;
        String now = kept ? edit.now() : edit.now().replace('\n', ' ');
        String value = scalar.value().replace(edit.words(), now);
        ScalarNode made = new ScalarNode(scalar.span(), scalar.tag(), false, value, ScalarStyle.DOUBLE_QUOTED);
        return Trees.change(route.document().root(), route.path().steps(), _ -> made);
    }
}
