package dev.plimsoll.yaml;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where Compose's reader (go-yaml) takes tabs that SnakeYAML does not: between two tokens of a line, and before further comments. */
final class Tabs {

    /** What go-yaml lets no tab follow: the start of a line, and indicators behind which a key could begin. */
    private static final Pattern NOTHING_YET = Pattern.compile("\\s*([-?:]\\s+)*[-?:]?\\s*");

    private final String text;
    private final Lines lines;

    Tabs(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
    }

    /** Whether something stands before that tab in its line behind which tabs may follow. */
    boolean betweenTokens(int tab) {
        return !NOTHING_YET
                .matcher(text.substring(lines.start(lines.of(tab)), tab))
                .matches();
    }

    /**
     * A shadow of the text for SnakeYAML to read: the tab, and those of the comment block it stands in, are blanks, so that every offset
     * stays true. Empty where go-yaml refuses the tab too.
     */
    Optional<String> without(String shadow, int tab) {
        int line = lines.of(tab);
        if (betweenTokens(tab)) {
            return Optional.of(blanks(new StringBuilder(shadow), tab, tab + 1).toString());
        }
        int last = lastComment(line);
        if (!belowComment(line) || last < line) {
            return Optional.empty();
        }
        StringBuilder blank = new StringBuilder(shadow);
        for (int each = line; each <= last; each++) {
            blanks(blank, lines.start(each), lines.indent(each));
        }
        return Optional.of(blank.toString());
    }

    private static StringBuilder blanks(StringBuilder into, int start, int end) {
        return into.replace(start, end, " ".repeat(end - start));
    }

    private boolean belowComment(int line) {
        int above = line - 1;
        while (above >= 0 && lines.blank(above)) {
            above--;
        }
        return above >= 0 && comment(above);
    }

    /** The last comment line of the block, blank lines between allowed; the line above the given one where there is none. */
    private int lastComment(int line) {
        int last = line - 1;
        for (int each = line; each < lines.count() && (lines.blank(each) || comment(each)); each++) {
            last = comment(each) ? each : last;
        }
        return last;
    }

    private boolean comment(int line) {
        return Siblings.comment(lines, text, line);
    }
}
