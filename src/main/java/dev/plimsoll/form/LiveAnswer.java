package dev.plimsoll.form;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a port of a running service answered when it was asked for metrics.
 *
 * @param port of the container
 * @param path that was asked
 * @param kind what came back
 * @param metrics how many names of metrics were in it; 0 where there were none
 * @param contentType as the answer says it, without parameters; empty where it says none
 * @param certificate of the server, which nobody verified; null where it was not asked through TLS
 */
public record LiveAnswer(
        int port,
        String path,
        Kind kind,
        int metrics,
        String contentType,
        @Nullable Certificate certificate) {

    private static final String LATELY = " when asked just now";

    /** One that came back without TLS. */
    public LiveAnswer(int port, String path, Kind kind, int metrics, String contentType) {
        this(port, path, kind, metrics, contentType, null);
    }

    /**
     * What a server shows of itself.
     *
     * @param signer the name of who signed it; empty where it is signed by itself
     */
    public record Certificate(String signer) {
        private String words() {
            return "; its certificate is signed by " + (signer.isEmpty() ? "itself" : signer);
        }
    }

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
        /** TLS is spoken there, and nothing more was learned. */
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
        Map<ScrapeOption, String> needed = new EnumMap<>(ScrapeOption.class);
        switch (kind) {
            case UNTYPED_TEXT -> needed.put(ScrapeOption.FALLBACK, "PrometheusText0.0.4");
            case UNTYPED_OPEN_METRICS -> needed.put(ScrapeOption.FALLBACK, "OpenMetricsText1.0.0");
            case METRICS, GUARDED, TLS -> {}
        }
        if (certificate != null) {
            needed.put(ScrapeOption.SCHEME, "https");
            needed.put(ScrapeOption.INSECURE, "true");
        }
        return Map.copyOf(needed);
    }

    /** The evidence, a phrase. */
    String words() {
        String place = (certificate == null ? ":" : "https :") + port + path;
        String signed = certificate == null ? "" : certificate.words();
        return switch (kind) {
            case METRICS -> "answered with " + count() + " at " + place + LATELY + signed;
            case UNTYPED_TEXT, UNTYPED_OPEN_METRICS ->
                "answered with " + count() + " at " + place + LATELY + ", "
                        + (contentType.isEmpty() ? "without a Content-Type" : "as " + contentType) + signed;
            case GUARDED -> "asked for a login at " + place + LATELY;
            case TLS -> "spoke TLS at :" + port + LATELY + ", which needs a scheme and a certificate";
        };
    }

    private String count() {
        return metrics == 1 ? "1 metric" : metrics + " metrics";
    }
}
