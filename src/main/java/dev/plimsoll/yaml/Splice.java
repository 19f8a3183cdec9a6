package dev.plimsoll.yaml;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text that is replaced.
 *
 * @param start offset of its first character
 * @param end offset behind its last one; where something is only inserted, the same as start
 * @param text what comes there
 */
record Splice(int start, int end, String text) {

    static Splice insert(int at, String text) {
        return new Splice(at, at, text);
    }

    static Splice delete(int start, int end) {
        return new Splice(start, end, "");
    }

    static List<Splice> inOrder(List<Splice> splices) {
        return splices.stream().sorted(Comparator.comparingInt(Splice::start)).toList();
    }
}
