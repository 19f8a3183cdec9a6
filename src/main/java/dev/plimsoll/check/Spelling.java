package dev.plimsoll.check;

import java.util.Collection;
import java.util.List;

/** Names that may be the same, misspelt. */
final class Spelling {

    private static final int LONG = 6;

    private Spelling() {}

    /** Those that a name may stand for: one letter is another, missing, too many or swapped with the next; in long names two. */
    static List<String> like(String name, Collection<String> names) {
        int most = name.length() >= LONG ? 2 : 1;
        return names.stream()
                .filter(each -> !each.equals(name) && distance(each, name) <= most)
                .distinct()
                .toList();
    }

    /** How many letters are to be put in, taken out, changed or swapped with the next to make one of the other. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int left = 0; left <= one.length(); left++) {
            for (int right = 0; right <= other.length(); right++) {
                steps[left][right] = left == 0 || right == 0 ? left + right : distance(one, left, other, right, steps);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int distance(String one, int left, String other, int right, int[][] steps) {
        boolean same = one.charAt(left - 1) == other.charAt(right - 1);
        boolean swapped = left > 1
                && right > 1
                && one.charAt(left - 1) == other.charAt(right - 2)
                && one.charAt(left - 2) == other.charAt(right - 1);
        int least = Math.min(steps[left - 1][right], steps[left][right - 1]) + 1;
        least = Math.min(least, steps[left - 1][right - 1] + (same ? 0 : 1));
        return swapped ? Math.min(least, steps[left - 2][right - 2] + 1) : least;
    }
}
