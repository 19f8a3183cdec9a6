/** The token stylesheet and the names of its style classes. */
@NullMarked
package dev.plimsoll.ui.theme;

import org.jspecify.annotations.NullMarked;
