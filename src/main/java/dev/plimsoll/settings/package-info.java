/** Preferences, recent projects and window state. */
@NullMarked
package dev.plimsoll.settings;

import org.jspecify.annotations.NullMarked;
