package dev.plimsoll.ui.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times and spans of time in words. */
public final class Times {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;

    private Times() {}

    /** Such as {@code 9 s ago}. */
    public static String ago(Duration age) {
        return coarse(age) + " ago";
    }

    /** Such as {@code 45 s}, {@code 2 min 14 s}, {@code 3 h 5 min}. */
    public static String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min " + seconds % 60 + " s";
        }
        long minutes = seconds / 60;
        return minutes < 24 * 60
                ? minutes / 60 + " h " + minutes % 60 + " min"
                : minutes / 60 / 24 + " d " + minutes / 60 % 24 + " h";
    }

    /** How long something took: such as {@code 3.1 s} or {@code 14 s}. */
    public static String taken(Duration span) {
        double seconds = span.toNanos() / NANOS_PER_SECOND;
        return seconds < 10 ? String.format(Locale.ROOT, "%.1f s", Math.max(0, seconds)) : span(span);
    }

    /** How long a scrape took: such as {@code 3.1 ms}, {@code 29 ms}, {@code 1.2 s}. */
    public static String fine(Duration span) {
        double millis = span.toNanos() / NANOS_PER_MILLI;
        if (millis < 9.95) {
            return String.format(Locale.ROOT, "%.1f ms", millis);
        }
        return millis < 999.5
                ? String.format(Locale.ROOT, "%.0f ms", millis)
                : String.format(Locale.ROOT, "%.1f s", millis / 1000);
    }

    /** Such as {@code 0:23} or {@code 1:02:03}. */
    public static String stopwatch(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        String end = String.format(Locale.ROOT, "%02d", seconds % 60);
        long minutes = seconds / 60;
        return minutes < 60
                ? minutes + ":" + end
                : minutes / 60 + ":" + String.format(Locale.ROOT, "%02d", minutes % 60) + ":" + end;
    }

    /** Such as {@code 14:02:41}; with the day when that is not the clock's. */
    public static String moment(Instant instant, Clock clock) {
        ZonedDateTime time = instant.atZone(clock.getZone());
        boolean today = time.toLocalDate()
                .equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        return time.format(today ? TIME : DAY);
    }

    private static String coarse(Duration age) {
        long seconds = Math.max(0, age.toSeconds());
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min";
        }
        long hours = seconds / 3600;
        return hours < 48 ? hours + " h" : hours / 24 + " d";
    }
}
