package dev.plimsoll.change;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations in Go's notation, such as {@code 1m30s}: Compose prints {@code 90s} as that. */
final class Durations {

    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ns|us|µs|ms|s|m|h)");
    private static final Map<String, BigDecimal> SECONDS = Map.of(
            "ns", new BigDecimal("1e-9"),
            "us", new BigDecimal("1e-6"),
            "µs", new BigDecimal("1e-6"),
            "ms", new BigDecimal("1e-3"),
            "s", BigDecimal.ONE,
            "m", BigDecimal.valueOf(60),
            "h", BigDecimal.valueOf(3600));

    private Durations() {}

    /** Whether two texts are the same, or mean the same time. */
    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Optional<BigDecimal> first = seconds(one);
        return first.isPresent()
                && seconds(other)
                        .filter(each -> each.compareTo(first.get()) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> seconds(String text) {
        if (!text.matches("(?:" + PART.pattern() + ")+")) {
            return Optional.empty();
        }
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            BigDecimal unit = SECONDS.getOrDefault(part.group(2), BigDecimal.ONE);
            sum = sum.add(new BigDecimal(part.group(1)).multiply(unit));
        }
        return Optional.of(sum);
    }
}
