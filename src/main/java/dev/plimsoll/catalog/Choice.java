package dev.plimsoll.catalog;

/**
 * A choice of a field.
 *
 * @param value what is written
 * @param label what is shown
 */
public record Choice(String value, String label) {}
