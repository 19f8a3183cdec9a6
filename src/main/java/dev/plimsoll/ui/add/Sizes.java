package dev.plimsoll.ui.add;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of memory in words. Compose counts in steps of 1024. */
final class Sizes {

    private static final long GIGABYTE = 1L << 30;
    private static final long MEGABYTE = 1L << 20;
    private static final Pattern WRITTEN = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kKmMgGtT])?[iI]?[bB]?");

    private Sizes() {}

    /** Such as {@code 6.3 of 12 GB}. */
    static String of(long part, long whole) {
        return gigabytes(part) + " of " + gigabytes(whole) + " GB";
    }

    /** Such as {@code 1.3 GB} or {@code 200 MB}. */
    static String words(long bytes) {
        return bytes >= GIGABYTE || bytes == 0
                ? gigabytes(bytes) + " GB"
                : Math.round((double) bytes / MEGABYTE) + " MB";
    }

    /** What Compose understands, with a space: {@code 1G} becomes {@code 1 GB}; anything else stays. */
    static String spaced(String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        if (!matcher.matches()) {
            return written;
        }
        String unit = matcher.group(2);
        return matcher.group(1) + (unit == null ? " bytes" : " " + unit.toUpperCase(Locale.ROOT) + "B");
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", (double) bytes / GIGABYTE).replaceFirst("\\.0$", "");
    }
}
