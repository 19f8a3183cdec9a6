package dev.plimsoll.compose;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of a compose file: bytes, cores, ports, counts. What is none of them is null. */
final class Amounts {

    // docker/go-units, RAMInBytes
    private static final Pattern BYTES = Pattern.compile("(\\d+(?:\\.\\d*)?|\\.\\d+) ?([kmgtp]?)(i?b)?");
    private static final Pattern DECIMAL = Pattern.compile("\\+?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final String POWERS = "kmgtp";

    private Amounts() {}

    /** {@code 512M}, {@code 1.5gb}, {@code 1073741824}: bytes, 1k is 1024; null for none and for 0, which is no limit. */
    static @Nullable Long bytes(Value value) {
        Matcher amount = BYTES.matcher(plain(value).orElse("").toLowerCase(Locale.ROOT));
        if (!amount.matches()) {
            return null;
        }
        String unit = amount.group(2);
        double factor = unit.isEmpty() ? 1 : Math.pow(1024, POWERS.indexOf(unit) + 1);
        long bytes = Math.round(Double.parseDouble(amount.group(1)) * factor);
        return bytes == 0 ? null : bytes;
    }

    /** Cores; null for none and for 0, which is no limit. */
    static @Nullable Double cores(Value value) {
        String text = plain(value).orElse("");
        double cores = DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : 0;
        return cores > 0 && Double.isFinite(cores) ? cores : null;
    }

    /** A whole number from 0. */
    static @Nullable Integer whole(Value value) {
        return plain(value)
                .filter(each -> WHOLE.matcher(each).matches())
                .map(Integer::valueOf)
                .orElse(null);
    }

    /** Whether it is true, in the ways YAML has for that. */
    static boolean isTrue(Value value) {
        return plain(value)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(each -> each.equals("true") || each.equals("yes") || each.equals("on"))
                .isPresent();
    }

    private static Optional<String> plain(Value value) {
        return value.text().flatMap(Interpolated::withDefaults).map(String::strip);
    }
}
