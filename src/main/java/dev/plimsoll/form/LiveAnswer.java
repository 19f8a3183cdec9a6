package dev.plimsoll.form;

import java.util.Map;

/**
 * What a port of a running service answered when it was asked for metrics.
 *
 * @param port of the container
 * @param path that was asked
 * @param kind what came back
 * @param metrics how many names of metrics were in it; 0 where there were none
 * @param contentType as the answer says it, without parameters; empty where it says none
 */
public record LiveAnswer(int port, String path, Kind kind, int metrics, String contentType) {

    private static final String LATELY = " when asked just now";

    /** What came back. */
    public enum Kind {
        /** Metrics, said to be such. */
        METRICS,
        /** Metrics as Prometheus' text format, in an answer that says something else or nothing (Prometheus 3 refuses it). */
        UNTYPED_TEXT,
        /** Likewise, as OpenMetrics. */
        UNTYPED_OPEN_METRICS,
        /** A status of 401 or 403. */
        GUARDED,
        /** TLS is spoken there. */
        TLS
    }

    /** Whether metrics came back. */
    boolean isMetrics() {
        return switch (kind) {
            case METRICS, UNTYPED_TEXT, UNTYPED_OPEN_METRICS -> true;
            case GUARDED, TLS -> false;
        };
    }

    /** What a job needs to read the answer. */
    Map<ScrapeOption, String> options() {
        return switch (kind) {
            case UNTYPED_TEXT -> Map.of(ScrapeOption.FALLBACK, "PrometheusText0.0.4");
            case UNTYPED_OPEN_METRICS -> Map.of(ScrapeOption.FALLBACK, "OpenMetricsText1.0.0");
            case METRICS, GUARDED, TLS -> Map.of();
        };
    }

    /** The evidence, a phrase. */
    String words() {
        String place = ":" + port + path;
        return switch (kind) {
            case METRICS -> "answered with " + count() + " at " + place + LATELY;
            case UNTYPED_TEXT, UNTYPED_OPEN_METRICS ->
                "answered with " + count() + " at " + place + LATELY + ", "
                        + (contentType.isEmpty() ? "without a Content-Type" : "as " + contentType);
            case GUARDED -> "asked for a login at " + place + LATELY;
            case TLS -> "spoke TLS at :" + port + LATELY + ", which needs a scheme and a certificate";
        };
    }

    private String count() {
        return metrics == 1 ? "1 metric" : metrics + " metrics";
    }
}
