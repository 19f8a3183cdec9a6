package dev.plimsoll.ui.control;

import java.util.Locale;

/** Sizes of memory in words: 1 MB is 1024 × 1024 bytes, as Compose and the engine count. */
public final class Sizes {

    private static final double KILO = 1024;
    private static final double MEGA = KILO * KILO;
    private static final double GIGA = MEGA * KILO;
    /** From here on the next unit is shorter. */
    private static final int TOO_MANY = 1000;

    private Sizes() {}

    /** Such as {@code 214 MB} or {@code 1.3 GB}. */
    public static String text(long bytes) {
        return number(bytes) + " " + unit(bytes);
    }

    /** Such as {@code 214 / 512 MB} or {@code 830 MB / 1 GB}. */
    public static String share(long used, long limit) {
        boolean same = unit(used).equals(unit(limit));
        return (same ? number(used) : text(used)) + " / " + text(limit);
    }

    /** Such as {@code 5.0}. */
    public static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / GIGA);
    }

    /** As short as it can be: {@code 12} or {@code 6.3}. */
    public static String shortGigabytes(long bytes) {
        String full = gigabytes(bytes);
        return full.endsWith(".0") ? full.substring(0, full.length() - 2) : full;
    }

    private static String number(long bytes) {
        return switch (unit(bytes)) {
            case "kB" -> String.valueOf(Math.round(bytes / KILO));
            case "MB" -> String.valueOf(Math.round(bytes / MEGA));
            default -> shortGigabytes(bytes);
        };
    }

    private static String unit(long bytes) {
        if (Math.round(bytes / KILO) < TOO_MANY) {
            return "kB";
        }
        return Math.round(bytes / MEGA) < TOO_MANY ? "MB" : "GB";
    }
}
