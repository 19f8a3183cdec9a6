package dev.plimsoll.change;

import dev.plimsoll.yaml.Fragment;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.stream.Collectors;

/** Cuts a value out of a template, so that it can be put elsewhere. */
final class Cutting {

    private Cutting() {}

    /** The value with the comments in it, without its indentation. */
    static Fragment of(YamlFile file, YamlNode node) {
        return Fragment.parse(text(file, node));
    }

    private static String text(YamlFile file, YamlNode node) {
        int start = node.span().start();
        boolean block =
                switch (node) {
                    case MappingNode mapping -> !mapping.flow();
                    case SequenceNode sequence -> !sequence.flow();
                    case ScalarNode scalar -> false;
                };
        if (!block) {
            return file.text().substring(start, node.span().end());
        }
        int indent = file.column(start) - 1;
        String cut =
                file.text().substring(start, endOfLine(file.text(), node.span().end()));
        return (" ".repeat(indent) + cut)
                .lines()
                .map(line -> dedent(line, indent))
                .collect(Collectors.joining("\n"));
    }

    private static int endOfLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    /** A comment or a blank line may stand further to the left than the value. */
    private static String dedent(String line, int indent) {
        int blanks = 0;
        while (blanks < indent && blanks < line.length() && line.charAt(blanks) == ' ') {
            blanks++;
        }
        return line.substring(blanks);
    }
}
