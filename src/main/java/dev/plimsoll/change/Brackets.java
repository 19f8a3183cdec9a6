package dev.plimsoll.change;

import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;

/**
 * How lists are written on one line.
 *
 * @param padded whether a blank stands inside of the brackets, as in {@code [ a, b ]}
 */
record Brackets(boolean padded) {

    /** As most of those lists of a file that are in brackets and have an item. */
    static Brackets of(YamlFile file, List<SequenceNode> lists) {
        List<SequenceNode> inBrackets = lists.stream()
                .filter(each -> each.flow() && !each.items().isEmpty())
                .toList();
        long padded = inBrackets.stream()
                .filter(each -> file.text().charAt(each.span().start() + 1) == ' ')
                .count();
        return new Brackets(padded * 2 > inBrackets.size());
    }

    /** A text as it may stand in brackets: in double quotes where it would end or part them without any. */
    static String safe(String written, String value) {
        boolean quoted = written.startsWith("'") || written.startsWith("\"");
        return quoted || value.chars().noneMatch(each -> ",[]{}".indexOf(each) >= 0) ? written : Yaml.quoted(value);
    }

    /** A list of texts that are YAML already. */
    String write(List<String> items) {
        String pad = padded ? " " : "";
        return "[" + pad + String.join(", ", items) + pad + "]";
    }
}
