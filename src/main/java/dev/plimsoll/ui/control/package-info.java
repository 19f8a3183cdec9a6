/** Small controls that several views share. */
@NullMarked
package dev.plimsoll.ui.control;

import org.jspecify.annotations.NullMarked;
