package dev.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the variables that name a port for metrics; all other values stay behind. */
final class MetricsPorts {

    private static final Pattern NAME = Pattern.compile(
            "(?i)(\\w+_)?(METRICS?|PROMETHEUS|PROM|EXPORTER|MANAGEMENT_SERVER)_(\\w+_)?(PORT|ADDR|ADDRESS|BIND|LISTEN)");
    private static final Pattern PORT = Pattern.compile("(?:[\\w.*-]*:|\\[[0-9a-fA-F:]*]:)?(\\d{1,5})");

    private MetricsPorts() {}

    /** The ports of such variables in an {@code environment}, a mapping or a list of {@code NAME=value}. */
    static Map<String, Integer> of(Value environment) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Map.Entry<String, Value.Member> each :
                Canonical.pairs(environment).members().entrySet()) {
            if (NAME.matcher(each.getKey()).matches()) {
                port(each.getValue().value()).ifPresent(port -> found.put(each.getKey(), port));
            }
        }
        return found;
    }

    private static Optional<Integer> port(Value value) {
        return value.text()
                .flatMap(Interpolated::withDefaults)
                .map(PORT::matcher)
                .filter(Matcher::matches)
                .map(port -> Integer.valueOf(port.group(1)))
                .filter(port -> port > 0 && port <= 65_535);
    }
}
