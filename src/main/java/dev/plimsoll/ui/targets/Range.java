package dev.plimsoll.ui.targets;

import java.time.Duration;

/** How far back the panel looks. */
public enum Range {
    /** A quarter of an hour. */
    QUARTER("15 m", "Last 15 minutes", Duration.ofMinutes(15)),
    /** An hour. */
    HOUR("1 h", "Last hour", Duration.ofHours(1)),
    /** A quarter of a day. */
    SIX_HOURS("6 h", "Last 6 hours", Duration.ofHours(6));

    private final String label;
    private final String title;
    private final Duration span;

    Range(String label, String title, Duration span) {
        this.label = label;
        this.title = title;
        this.span = span;
    }

    /** For a button. */
    public String label() {
        return label;
    }

    /** For a heading. */
    public String title() {
        return title;
    }

    /** How long it is. */
    public Duration span() {
        return span;
    }
}
