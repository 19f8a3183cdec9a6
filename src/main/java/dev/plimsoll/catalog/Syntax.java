package dev.plimsoll.catalog;

/** Whose rules a duration or a size is written by. */
public enum Syntax {
    /**
     * Compose and the Docker engine: durations as Go reads them, with {@code d} and {@code w} too ({@code 1m30s}, {@code 1.5s}); sizes as
     * {@code 512M}, {@code 1.5gb} or a number of bytes.
     */
    COMPOSE,
    /** Prometheus: durations of whole numbers, longest unit first ({@code 1d12h}); sizes as {@code 512MB}, with a unit always. */
    PROMETHEUS
}
