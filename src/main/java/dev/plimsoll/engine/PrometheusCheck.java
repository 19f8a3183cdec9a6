package dev.plimsoll.engine;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What Prometheus' own checker says of a configuration. */
public sealed interface PrometheusCheck {
    /** It accepts it. */
    record Accepted() implements PrometheusCheck {}

    /**
     * It refuses it: a Prometheus would neither start nor reload with it.
     *
     * @param file the configuration, absolute
     * @param line from 1, or null where none is named
     * @param message what it says
     */
    record Rejected(Path file, @Nullable Integer line, String message) implements PrometheusCheck {}

    /**
     * It accepts the configuration alone, but not what it names.
     *
     * @param file the configuration, absolute
     * @param message what it says
     */
    record Incomplete(Path file, String message) implements PrometheusCheck {}

    /** It could not be asked; the reason is a sentence for people. */
    record NotChecked(String reason) implements PrometheusCheck {}
}
