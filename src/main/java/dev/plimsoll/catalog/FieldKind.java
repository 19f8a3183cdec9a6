package dev.plimsoll.catalog;

/** What a field's value is, and so how it is validated and shown. */
public enum FieldKind {
    /** Free text on one line. */
    TEXT,
    /** An image reference. */
    IMAGE,
    /** A host port, 1-65535. */
    PORT,
    /** A duration such as {@code 15s} or {@code 7d}. */
    DURATION,
    /** An amount of memory or disk such as {@code 512M}. */
    SIZE,
    /** A number of cores such as {@code 0.5}. */
    CPUS,
    /** A whole number from 1. */
    COUNT,
    /** The test of a healthcheck: for a shell, or a program with its arguments, as another field says. */
    COMMAND,
    /** One of the field's choices. */
    CHOICE,
    /** {@code true} or {@code false}. */
    FLAG,
    /** Several texts on one line, as {@link QuotedWords} has them. */
    LIST,
    /** Several {@code name=value} on one line, as {@link QuotedWords} has them. */
    PAIRS;

    /** Whether there may be several values. */
    public boolean hasSeveral() {
        return this == LIST || this == PAIRS;
    }
}
