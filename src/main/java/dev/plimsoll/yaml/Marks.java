package dev.plimsoll.yaml;

import java.util.Arrays;
import org.yaml.snakeyaml.error.Mark;

/** Turns SnakeYAML's marks, which count code points, into offsets of a {@link String}, which count UTF-16 units. */
final class Marks {

    /** Code point index of each character that takes two units, ascending; most texts have none. */
    private final int[] wide;

    Marks(String text) {
        wide = text.length() == text.codePointCount(0, text.length()) ? new int[0] : find(text);
    }

    private static int[] find(String text) {
        int[] found = new int[text.length() / 2];
        int count = 0;
        int point = 0;
        for (int each = 0; each < text.length(); each += Character.charCount(text.codePointAt(each))) {
            if (Character.isSupplementaryCodePoint(text.codePointAt(each))) {
                found[count++] = point;
            }
            point++;
        }
        return Arrays.copyOf(found, count);
    }

    int offset(Mark mark) {
        return offset(mark.getIndex());
    }

    int offset(int codePoint) {
        int place = Arrays.binarySearch(wide, codePoint);
        return codePoint + (place >= 0 ? place : -place - 1);
    }
}
