package dev.plimsoll.check;

import java.util.Collection;
import java.util.List;

/** Turns of phrase that rules share. */
final class Phrases {

    private Phrases() {}

    /** Such as {@code a, b and c}. */
    static String list(Collection<String> all) {
        List<String> words = List.copyOf(all);
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** Such as {@code 512 MB} or {@code 6.3 GB}, of 1024 each, as the budget comment counts them. */
    static String size(long bytes) {
        boolean large = bytes >= 1L << 30;
        double amount = Math.round((double) bytes / (large ? 1L << 30 : 1L << 20) * 10) / 10.0;
        String number = amount == Math.rint(amount) ? String.valueOf((long) amount) : String.valueOf(amount);
        return number + (large ? " GB" : " MB");
    }
}
