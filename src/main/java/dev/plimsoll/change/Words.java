package dev.plimsoll.change;

import java.util.Collection;
import java.util.List;

/** Turns of phrase that findings and truths share. */
final class Words {

    private Words() {}

    /** Such as {@code a, b and c}. */
    static String list(Collection<String> all) {
        List<String> words = List.copyOf(all);
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** With a full stop, if it has no end of its own. */
    static String sentence(String text) {
        String line = text.strip();
        return line.isEmpty() || line.matches("(?s).*[.?]") ? line : line + ".";
    }

    /** Such as {@code 1 target} or {@code 6 targets}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
