package dev.plimsoll.compose;

import dev.plimsoll.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Shows a problem with the lines around it. */
final class Excerpt {

    private static final int BEFORE = 2;
    private static final int AFTER = 1;
    private static final int WIDEST = 500;

    private Excerpt() {}

    /** A problem at an offset of a text that could be read as YAML. */
    static ComposeReading.Broken broken(Path file, YamlFile yaml, int offset, String what, String why) {
        return broken(file, yaml.text(), yaml.line(offset), yaml.column(offset), what, why);
    }

    /** A problem at a line of a text, from 1. */
    static ComposeReading.Broken broken(Path file, String text, int line, int column, String what, String why) {
        int first = Math.max(1, line - BEFORE);
        try (Stream<String> lines = text.lines()) {
            List<String> excerpt = lines.skip(first - 1L)
                    .limit(line + AFTER - first + 1L)
                    .map(each -> each.length() > WIDEST ? each.substring(0, WIDEST) + "…" : each)
                    .toList();
            return new ComposeReading.Broken(file, line, column, what, why, excerpt, first);
        }
    }
}
