package dev.plimsoll.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;

/**
 * An amount of memory in a budget comment.
 *
 * @param kind what it is the amount of
 * @param start offset of its number in the text
 * @param number as written, with a point or a comma
 * @param unit as written, with the blanks before it
 */
record BudgetAmount(Kind kind, int start, String number, String unit) {

    /** What an amount is of. */
    enum Kind {
        CORE,
        MONITORING,
        TOTAL,
        BUDGET
    }

    private static final Map<Character, Integer> POWERS = Map.of('K', 1, 'M', 2, 'G', 3, 'T', 4);

    /** Offset behind its number. */
    int numberEnd() {
        return start + number.length();
    }

    /** Offset behind its unit. */
    int end() {
        return numberEnd() + unit.length();
    }

    long bytes() {
        return decimal().multiply(scale()).setScale(0, RoundingMode.HALF_UP).longValue();
    }

    /** The number for that many bytes, written as this one is. */
    String rewritten(long bytes) {
        BigDecimal exact = new BigDecimal(bytes).divide(scale(), 6, RoundingMode.HALF_UP);
        int decimals = Math.max(0, decimal().scale());
        BigDecimal fresh = rounded(exact, decimals);
        if (fresh.compareTo(decimal()) == 0) {
            return number;
        }
        String plain = fresh.toPlainString();
        return number.indexOf(',') >= 0 ? plain.replace('.', ',') : plain;
    }

    /** As this program writes it: {@code 5.0 GB}, {@code 12 GB}, {@code 20 MB}, {@code 0 GB}. */
    static String gigabytes(long bytes) {
        if (bytes > 0 && bytes < (1L << 30) / 10) {
            return Math.max(1, Math.round(bytes / (double) (1L << 20))) + " MB";
        }
        BigDecimal exact = new BigDecimal(bytes).divide(new BigDecimal(1L << 30), 6, RoundingMode.HALF_UP);
        return rounded(exact, exact.compareTo(BigDecimal.TEN) < 0 ? 1 : 0).toPlainString() + " GB";
    }

    // nothing is "0", a whole number that would hide a tenth gets one decimal, and a little is not nothing
    private static BigDecimal rounded(BigDecimal exact, int decimals) {
        if (exact.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal tenths = exact.setScale(1, RoundingMode.HALF_UP);
        boolean whole = tenths.stripTrailingZeros().scale() <= 0;
        BigDecimal result = decimals == 0 && !whole ? tenths : exact.setScale(decimals, RoundingMode.HALF_UP);
        return result.signum() == 0 ? exact.setScale(2, RoundingMode.HALF_UP) : result;
    }

    private BigDecimal decimal() {
        return new BigDecimal(number.replace(',', '.'));
    }

    private BigDecimal scale() {
        char letter = unit.strip().toUpperCase(Locale.ROOT).charAt(0);
        return BigDecimal.valueOf(1024).pow(POWERS.getOrDefault(letter, 0));
    }
}
