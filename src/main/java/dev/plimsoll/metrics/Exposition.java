package dev.plimsoll.metrics;

import dev.plimsoll.form.LiveAnswer.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges whether an answer is metrics: Prometheus' text format or OpenMetrics (Prometheus: exposition formats).
 *
 * @param kind how Prometheus 3 would take it
 * @param metrics how many names of metrics are in it
 * @param contentType without parameters, empty where the answer has none
 */
record Exposition(Kind kind, int metrics, String contentType) {

    /** What Prometheus 3 reads without being told how. */
    private static final Set<String> TYPES = Set.of("text/plain", "application/openmetrics-text");

    private static final int LONGEST_LINE = 16_384;
    private static final String LABELS = "\\{(?:[^\"}]++|\"(?:[^\"\\\\]++|\\\\.)*+\")*+}";
    private static final Pattern SAMPLE = Pattern.compile(
            "(?<name>[a-zA-Z_:][\\w:]*+)?(?:\\s*+(?<labels>" + LABELS + "))?"
                    + "\\s++(?:[-+]?(?:\\d[\\d.]*+|\\.\\d++)(?:[eE][-+]?\\d++)?|[-+]?[iI]nf|NaN)(?:\\s++-?[\\d.]++)?(?:\\s++#.*)?\\s*+");

    /**
     * Judges an answer with a status of 200.
     *
     * @param contentType as the header has it, empty for none
     * @param body or the beginning of it
     * @param cut whether it is the beginning only
     * @return empty where it is something else than metrics
     */
    static Optional<Exposition> of(String contentType, String body, boolean cut) {
        String type = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        List<String> lines = body.lines().toList();
        Set<String> names = new HashSet<>();
        for (String line : cut && !lines.isEmpty() ? lines.subList(0, lines.size() - 1) : lines) {
            if (!isSilent(line) && !reads(line, names)) {
                return Optional.empty();
            }
        }
        boolean declared = type.equals("application/openmetrics-text") || contentType.contains("version=");
        return names.isEmpty() && !declared
                ? Optional.empty()
                : Optional.of(new Exposition(kind(type, lines), names.size(), type));
    }

    private static boolean isSilent(String line) {
        return line.isBlank() || line.startsWith("#") || line.length() > LONGEST_LINE;
    }

    /** A name of the newer kind stands in quotes, first among the labels. */
    private static boolean reads(String line, Set<String> names) {
        Matcher sample = SAMPLE.matcher(line);
        if (!sample.matches()) {
            return false;
        }
        String name = sample.group("name");
        String labels = sample.group("labels");
        if (name != null) {
            names.add(name);
        } else if (labels != null && labels.startsWith("{\"")) {
            names.add(labels.replaceFirst("(?s)^\\{\"((?:[^\"\\\\]|\\\\.)*)\".*", "$1"));
        } else {
            return false;
        }
        return true;
    }

    private static Kind kind(String type, List<String> lines) {
        if (TYPES.contains(type)) {
            return Kind.METRICS;
        }
        boolean ends = !lines.isEmpty() && lines.getLast().equals("# EOF");
        return ends ? Kind.UNTYPED_OPEN_METRICS : Kind.UNTYPED_TEXT;
    }
}
