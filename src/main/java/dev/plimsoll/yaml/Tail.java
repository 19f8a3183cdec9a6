package dev.plimsoll.yaml;

import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;

/** The literal or folded text in which a node ends: what is written behind it can become a part of it. */
final class Tail {

    private Tail() {}

    /** Whether blank lines behind a node would belong to it. */
    static boolean keepsBlankLines(YamlFile file, YamlNode node) {
        return header(file, node).contains("+");
    }

    /** Whether a node ends with the text, without a line end, and would get one more character by a line end behind it. */
    static boolean minds(YamlFile file, YamlNode node) {
        String header = header(file, node);
        return node.span().end() == file.text().length() && !header.isEmpty() && !header.contains("-");
    }

    /** Whether lines end in a literal or folded text, to which the last line end belongs. */
    static boolean endsInText(List<String> lines) {
        return YamlFile.read(String.join("\n", lines)) instanceof ReadResult.Read read
                && minds(read.file(), read.file().root());
    }

    private static String header(YamlFile file, YamlNode node) {
        return switch (node) {
            case MappingNode map
            when !map.flow() && !map.entries().isEmpty() ->
                header(file, map.entries().getLast().value());
            case SequenceNode list
            when !list.flow() && !list.items().isEmpty() ->
                header(file, list.items().getLast());
            case ScalarNode scalar when !scalar.shared() -> header(file.text(), scalar);
            case MappingNode _, SequenceNode _, ScalarNode _ -> "";
        };
    }

    private static String header(String text, ScalarNode scalar) {
        return switch (scalar.style()) {
            case LITERAL, FOLDED ->
                text.substring(
                        scalar.span().start(),
                        Syntax.wordEnd(text, scalar.span().start(), false));
            case PLAIN, SINGLE_QUOTED, DOUBLE_QUOTED -> "";
        };
    }
}
