package dev.plimsoll.yaml;

import dev.plimsoll.yaml.Edit.Reword;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import java.util.List;

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
                    node.span().start(), Route.words(edit.scalar()) + " is not a single value here.", "Change it by hand.");
        }
        Span span = scalar.span();
        String raw = file.text().substring(span.start(), span.end());
        int at = raw.indexOf(edit.words());
        if (at < 0 || raw.indexOf(edit.words(), at + 1) >= 0) {
            throw new Refusal(
                    span.start(), "\"" + edit.words() + "\" does not stand here exactly once.", "Change it by hand.");
        }
        boolean several = file.lines().of(span.start()) < file.lines().of(span.start() + at);
        String gap = several ? line(span.start() + at) : " ";
        Splice splice = new Splice(
                span.start() + at,
                span.start() + at + edit.words().length(),
                edit.now().replace("\n", gap));
        return new Change(List.of(splice), edit.scalar().document(), expected(route, scalar, edit, several));
    }

    /** A line end and the indentation of the line at an offset. */
    private String line(int offset) {
        int line = file.lines().of(offset);
        String indent = file.text().substring(file.lines().start(line), file.lines().indent(line));
        return file.eol(file.lines().end(line)) + indent;
    }

    private static YamlNode expected(Route route, ScalarNode scalar, Reword edit, boolean several) {
        boolean kept = several && scalar.style() == ScalarStyle.LITERAL;
        String now = kept ? edit.now() : edit.now().replace('\n', ' ');
        String value = scalar.value().replace(edit.words(), now);
        ScalarNode made =
                new ScalarNode(scalar.span(), scalar.tag(), false, value, ScalarStyle.DOUBLE_QUOTED);
        return Trees.change(route.document().root(), route.path().steps(), _ -> made);
    }
}
