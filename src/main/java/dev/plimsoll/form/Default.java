package dev.plimsoll.form;

import org.jspecify.annotations.Nullable;

/**
 * The default of a field on this machine.
 *
 * @param value the default
 * @param why why it is not the catalog's, or what else is to be known of it; null for nothing
 */
record Default(String value, @Nullable String why) {}
