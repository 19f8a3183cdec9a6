package dev.plimsoll.cli;

import java.time.Duration;

/** How long something takes or took, in few words. */
final class Ago {

    private Ago() {}

    /** Such as {@code 12 s}, {@code 3 min}, {@code 2 h} or {@code 5 d}. */
    static String words(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 60 * 60) {
            return span.toMinutes() + " min";
        }
        return span.toHours() < 48 ? span.toHours() + " h" : span.toDays() + " d";
    }

    /** Such as {@code 0.8 ms}, {@code 12 ms} or {@code 1.4 s}. */
    static String precisely(Duration span) {
        double millis = span.toNanos() / 1e6;
        if (millis >= 1000) {
            return String.format(java.util.Locale.ROOT, "%.1f s", millis / 1000);
        }
        return String.format(java.util.Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }
}
