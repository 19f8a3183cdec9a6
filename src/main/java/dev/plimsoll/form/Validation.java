package dev.plimsoll.form;

/** Whether a value can be used. */
public sealed interface Validation {
    /** It can. */
    record Valid() implements Validation {}

    /** It cannot; the message says why and what would do. */
    record Invalid(String message) implements Validation {}
}
