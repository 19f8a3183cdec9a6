package dev.plimsoll.form;

import dev.plimsoll.catalog.Syntax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations, sizes and cores, by the rules of those who will read them. */
public final class Amounts {

    /** Go's time.ParseDuration, with the days and weeks that Compose adds. */
    private static final Pattern COMPOSE_DURATION =
            Pattern.compile("(?:(?:\\d+\\.?\\d*|\\.\\d+)(?:ns|us|µs|ms|s|m|h|d|w))+");
    /** Prometheus: model.ParseDuration. */
    private static final Pattern PROMETHEUS_DURATION =
            Pattern.compile("(?:\\d+y)?(?:\\d+w)?(?:\\d+d)?(?:\\d+h)?(?:\\d+m)?(?:\\d+s)?(?:\\d+ms)?");
    /** Docker: units.RAMInBytes. */
    private static final Pattern DOCKER_SIZE = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+) ?([kKmMgGtTpP]?)[iI]?[bB]?");
    /** Prometheus: units.ParseBase2Bytes. */
    private static final Pattern PROMETHEUS_SIZE = Pattern.compile("(?:\\d+(?:\\.\\d+)?(?:[KMGTPE]i?)?B)+");

    private static final Pattern CORES = Pattern.compile("\\d{1,6}(?:\\.\\d{1,9})?|\\.\\d{1,9}");
    private static final String PREFIXES = "KMGTP";
    private static final long GIGABYTE = 1L << 30;
    private static final Pattern PART = Pattern.compile("(\\d+)(ms|[ywdhms])");
    private static final Map<String, Long> UNITS = Map.of(
            "ms", 1L,
            "s", 1_000L,
            "m", 60_000L,
            "h", 3_600_000L,
            "d", 86_400_000L,
            "w", 604_800_000L,
            "y", 31_536_000_000L);

    private Amounts() {}

    static boolean isDuration(String text, Syntax syntax) {
        return switch (syntax) {
            case COMPOSE -> COMPOSE_DURATION.matcher(text).matches();
            case PROMETHEUS ->
                !text.isEmpty() && PROMETHEUS_DURATION.matcher(text).matches();
        };
    }

    static boolean isSize(String text, Syntax syntax) {
        return switch (syntax) {
            case COMPOSE -> DOCKER_SIZE.matcher(text).matches();
            case PROMETHEUS -> PROMETHEUS_SIZE.matcher(text).matches();
        };
    }

    /** Whether every number in it is zero. */
    static boolean isZero(String text) {
        return !text.matches(".*[1-9].*");
    }

    /** Bytes of a size as Docker reads it: {@code 1G} is 1024³. */
    static Optional<Long> bytes(String text) {
        Matcher size = DOCKER_SIZE.matcher(text.strip());
        if (!size.matches()) {
            return Optional.empty();
        }
        int power =
                size.group(2).isEmpty() ? 0 : 1 + PREFIXES.indexOf(size.group(2).toUpperCase(Locale.ROOT));
        BigDecimal bytes =
                new BigDecimal(size.group(1)).multiply(BigDecimal.valueOf(1024).pow(power));
        return bytes.precision() - bytes.scale() > 18 ? Optional.empty() : Optional.of(bytes.longValue());
    }

    /** A number of bytes as a limit is written, with at most one decimal, rounded down: {@code 15.5G}, {@code 800M}. */
    public static String size(long bytes) {
        long unit = bytes >= GIGABYTE ? GIGABYTE : GIGABYTE / 1024;
        return BigDecimal.valueOf(bytes)
                        .divide(BigDecimal.valueOf(unit), 1, RoundingMode.FLOOR)
                        .toString()
                        .replaceFirst("\\.0$", "")
                + (unit == GIGABYTE ? "G" : "M");
    }

    /** How long a duration of Prometheus is, in milliseconds; empty where it is none, or longer than anybody waits. */
    public static Optional<Long> milliseconds(String text) {
        if (!isDuration(text, Syntax.PROMETHEUS) || text.length() > 30) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher parts = PART.matcher(text);
        while (parts.find()) {
            sum = sum.add(new BigDecimal(parts.group(1))
                    .multiply(BigDecimal.valueOf(UNITS.getOrDefault(parts.group(2), 0L))));
        }
        return sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0 ? Optional.empty() : Optional.of(sum.longValue());
    }

    static Optional<BigDecimal> cores(String text) {
        return CORES.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A whole number, at most nine digits. */
    static Optional<Integer> whole(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** A port, 1-65535. */
    static Optional<Integer> port(String text) {
        return whole(text).filter(port -> port > 0 && port <= 65535);
    }
}
