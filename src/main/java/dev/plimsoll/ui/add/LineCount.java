package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What becomes of the lines of a file. A line that goes away where another comes in counts as changed.
 *
 * @param added lines that come in
 * @param changed lines of the person that are replaced; numbers of a comment are counted apart
 * @param removed lines of the person that go away
 * @param numbers how many numbers of a comment change, where nothing else in its line does
 * @param numberLines lines that such numbers stand in
 */
record LineCount(int added, int changed, int removed, int numbers, int numberLines) {

    static final LineCount NONE = new LineCount(0, 0, 0, 0, 0);

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    static LineCount of(List<DiffLine> lines) {
        LineCount sum = NONE;
        List<String> out = new ArrayList<>();
        List<String> in = new ArrayList<>();
        for (DiffLine line : lines) {
            switch (line.kind()) {
                case SAME -> {
                    sum = sum.plus(run(out, in));
                    out.clear();
                    in.clear();
                }
                case ADDED -> in.add(line.text());
                case REMOVED -> out.add(line.text());
            }
        }
        return sum.plus(run(out, in));
    }

    LineCount plus(LineCount other) {
        return new LineCount(
                added + other.added,
                changed + other.changed,
                removed + other.removed,
                numbers + other.numbers,
                numberLines + other.numberLines);
    }

    /** Whether every line of the person stays, but for numbers of a comment. */
    boolean keepsEverything() {
        return changed == 0 && removed == 0;
    }

    String badge() {
        List<String> parts = new ArrayList<>();
        if (added > 0) {
            parts.add("+" + added);
        }
        if (changed > 0) {
            parts.add("~" + changed);
        }
        if (removed > 0) {
            parts.add("−" + removed);
        }
        return String.join(" ", parts);
    }

    private static LineCount run(List<String> out, List<String> in) {
        int pairs = Math.min(out.size(), in.size());
        LineCount count = new LineCount(in.size() - pairs, 0, out.size() - pairs, 0, 0);
        for (int each = 0; each < pairs; each++) {
            count = count.plus(pair(out.get(each), in.get(each)));
        }
        return count;
    }

    private static LineCount pair(String before, String after) {
        if (before.equals(after)) {
            // only its line end is new, since something follows it now
            return NONE;
        }
        if (before.stripLeading().startsWith("#") && words(before).equals(words(after))) {
            return new LineCount(0, 0, 0, differing(before, after), 1);
        }
        return new LineCount(0, 1, 0, 0, 0);
    }

    private static String words(String text) {
        return NUMBER.matcher(text).replaceAll("0").replaceAll("\\s+", " ");
    }

    private static int differing(String before, String after) {
        List<String> old = numbers(before);
        List<String> now = numbers(after);
        int count = 0;
        for (int each = 0; each < old.size(); each++) {
            count += old.get(each).equals(now.get(each)) ? 0 : 1;
        }
        return count;
    }

    private static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }
}
