/** The window: header, screens and status bar. */
@NullMarked
package dev.plimsoll.ui.shell;

import org.jspecify.annotations.NullMarked;
