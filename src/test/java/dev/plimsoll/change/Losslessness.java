package dev.plimsoll.change;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Tells whether a text is another one with pieces put in, and nothing taken out. */
final class Losslessness {

    private Losslessness() {}

    /** What was lost, a line each; empty when every character is still there, in its order. */
    static List<String> lost(String before, String after) {
        List<String> lost = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(lines(before), lines(after)).getDeltas()) {
            String was = String.join("", delta.getSource().getLines());
            String is = String.join("", delta.getTarget().getLines());
            if (!isWithin(was, is)) {
                lost.add(was + " -> " + is);
            }
        }
        return lost;
    }

    private static boolean isWithin(String was, String is) {
        int found = 0;
        for (int each = 0; each < is.length() && found < was.length(); each++) {
            if (is.charAt(each) == was.charAt(found)) {
                found++;
            }
        }
        return found == was.length();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, next));
            from = next;
        }
        return lines;
    }
}
