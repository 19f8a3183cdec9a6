/** The services of the project and their states. */
@NullMarked
package dev.plimsoll.ui.stack;

import org.jspecify.annotations.NullMarked;
