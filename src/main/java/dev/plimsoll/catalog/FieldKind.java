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
    /** A shell command. */
    COMMAND,
    /** One of the field's choices. */
    CHOICE,
    /** {@code true} or {@code false}. */
    FLAG
}
