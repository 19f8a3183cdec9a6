package dev.plimsoll.cli;

import java.util.List;

/** Lines that take the place of those shown before; where they cannot (a file, a pipe), they are shown when they change. */
final class Redraw {

    private static final String CLEAR_TO_LINE_END = "\u001b[K";
    private static final String CLEAR_TO_SCREEN_END = "\u001b[J";

    private final Terminal terminal;
    private List<String> shown = List.of();

    Redraw(Terminal terminal) {
        this.terminal = terminal;
    }

    synchronized void show(List<String> lines) {
        StringBuilder text = new StringBuilder();
        if (terminal.onScreen()) {
            if (!shown.isEmpty()) {
                text.append("\u001b[").append(shown.size()).append("A\r");
            }
            lines.forEach(line -> text.append(line).append(CLEAR_TO_LINE_END).append('\n'));
            text.append(CLEAR_TO_SCREEN_END);
        } else if (!lines.equals(shown)) {
            lines.forEach(line -> text.append(line).append('\n'));
        }
        shown = List.copyOf(lines);
        terminal.out().print(text);
        terminal.out().flush();
    }
}
