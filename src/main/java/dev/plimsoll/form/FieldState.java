package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import org.jspecify.annotations.Nullable;

/**
 * A field with what is in it.
 *
 * @param field what it is
 * @param value now
 * @param initial its default on this machine
 * @param why why the default is not the catalog's, as a sentence; null where it is
 * @param validation of the value
 */
public record FieldState(
        Field field, String value, String initial, @Nullable String why, Validation validation) {}
