package dev.plimsoll.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines of an output. */
final class OutputTail {

    private static final int MOST_LINES = 500;
    private static final int MOST_CHARACTERS = 2000;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        String shown = line.length() > MOST_CHARACTERS ? line.substring(0, MOST_CHARACTERS) + "…" : line;
        if (shown.equals(lines.peekLast())) {
            return;
        }
        lines.addLast(shown);
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }

    synchronized String text() {
        return String.join("\n", lines);
    }
}
