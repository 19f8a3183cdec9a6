package dev.plimsoll.change;

import dev.plimsoll.yaml.ReadResult;
import dev.plimsoll.yaml.YamlFile;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that stands in lines of its own inside of a YAML file, as {@code content: |} does.
 *
 * @param start offset of its first line in the file
 * @param end offset behind its last line that is not blank, without the line end
 * @param indent how far its lines are indented
 * @param text it, without the indentation, ending in one line end
 */
record LiteralText(YamlFile file, YamlPath path, int start, int end, int indent, String text) {

    /** The text at a path; empty where it is written in another way, or would not be the same again when it is put back. */
    static Optional<LiteralText> at(YamlFile file, YamlPath path) {
        return file.find(path)
                .filter(ScalarNode.class::isInstance)
                .map(ScalarNode.class::cast)
                .filter(each -> each.style() == ScalarStyle.LITERAL && !each.shared())
                .flatMap(each -> cut(file, path, each));
    }

    private static Optional<LiteralText> cut(YamlFile file, YamlPath path, ScalarNode node) {
        String whole = file.text();
        int start = whole.indexOf('\n', node.span().start()) + 1;
        if (start == 0 || node.value().isBlank() || whole.indexOf('\r') >= 0) {
            return Optional.empty();
        }
        int first = start;
        while (whole.startsWith("\n", first)) {
            first++;
        }
        int indent = blanks(whole, first);
        List<String> lines = new ArrayList<>();
        int end = start;
        for (int at = start; at < whole.length(); at = lineEnd(whole, at) + 1) {
            String line = whole.substring(at, lineEnd(whole, at));
            if (!line.isBlank() && blanks(whole, at) < indent) {
                break;
            }
            lines.add(line.length() <= indent ? "" : line.substring(indent));
            end = line.isBlank() ? end : lineEnd(whole, at);
        }
        String text = String.join("\n", lines).stripTrailing() + "\n";
        LiteralText found = new LiteralText(file, path, start, end, indent, text);
        boolean same = indent > 0
                && text.stripTrailing().equals(node.value().stripTrailing())
                && found.with(text).equals(Optional.of(whole));
        return same ? Optional.of(found) : Optional.empty();
    }

    private static int blanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at - from;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The whole file with another text there; empty where it would not say that and nothing else. */
    Optional<String> with(String other) {
        String lines = other.stripTrailing().lines().map(this::indented).collect(Collectors.joining("\n"));
        String whole = file.text().substring(0, start) + lines + file.text().substring(end);
        return Stream.of(whole)
                .filter(each -> YamlFile.read(each) instanceof ReadResult.Read(YamlFile read)
                        && read.find(path).orElse(null) instanceof ScalarNode scalar
                        && scalar.value().stripTrailing().equals(other.stripTrailing()))
                .findFirst();
    }

    private String indented(String line) {
        return line.isEmpty() ? line : " ".repeat(indent) + line;
    }
}
