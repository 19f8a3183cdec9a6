package dev.plimsoll.yaml;

import java.util.Arrays;

/** The lines of a text as YAML 1.1 breaks them: LF, CRLF, CR, NEL, LS and PS. SnakeYAML's own count misses a lone CR. */
final class Lines {

    static final char BOM = '\uFEFF';

    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts = starts(text);
    }

    private static int[] starts(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int each = 0; each < text.length(); each++) {
            int width = breakAt(text, each);
            if (width > 0) {
                each += width - 1;
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = each + 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How many characters the line break at that offset has, 0 where there is none. */
    static int breakAt(String text, int offset) {
        if (offset >= text.length()) {
            return 0;
        }
        return switch (text.charAt(offset)) {
            case '\r' -> offset + 1 < text.length() && text.charAt(offset + 1) == '\n' ? 2 : 1;
            case '\n', '\u0085', '\u2028', '\u2029' -> 1;
            default -> 0;
        };
    }

    /** How many lines there are; a text that ends in a break has an empty one behind it. */
    int count() {
        return starts.length;
    }

    /** Index of the line of an offset, from 0. */
    int of(int offset) {
        int place = Arrays.binarySearch(starts, offset);
        return place >= 0 ? place : -place - 2;
    }

    /** Where a line starts; behind the byte order mark in the first one. */
    int start(int line) {
        return line == 0 && !text.isEmpty() && text.charAt(0) == BOM ? 1 : starts[line];
    }

    /** Where a line ends, before its break. */
    int end(int line) {
        int end = next(line);
        if (line + 1 == starts.length) {
            return end;
        }
        boolean pair = end - 2 >= starts[line] && breakAt(text, end - 2) == 2;
        return end - (pair ? 2 : 1);
    }

    /** Where the line behind it starts, or the text ends. */
    int next(int line) {
        return line + 1 < starts.length ? starts[line + 1] : text.length();
    }

    /** The break at the end of a line; empty at the end of the text. */
    String breakOf(int line) {
        return text.substring(end(line), next(line));
    }

    /** How far an offset stands from the start of its line, from 0. */
    int column(int offset) {
        return offset - start(of(offset));
    }

    /** Whether a line has nothing but blanks and tabs. */
    boolean blank(int line) {
        return indent(line) == end(line);
    }

    /** Offset of the first character of a line that is no blank or tab, or its end. */
    int indent(int line) {
        int each = start(line);
        while (each < end(line) && (text.charAt(each) == ' ' || text.charAt(each) == '\t')) {
            each++;
        }
        return each;
    }
}
