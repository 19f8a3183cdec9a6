package dev.plimsoll.cli;

import java.util.List;
import java.util.stream.Collectors;

/** The last lines of what a program printed, as an inset. */
final class OutputEnd {

    private static final int LINES = 8;

    private OutputEnd() {}

    static String of(String output) {
        List<String> lines = output.lines().filter(each -> !each.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - LINES), lines.size()).stream()
                .map(each -> "  " + each)
                .collect(Collectors.joining("\n"));
    }
}
