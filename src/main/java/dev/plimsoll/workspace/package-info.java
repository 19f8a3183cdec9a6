/** A project that is open: what a person can do with it, the same for the window and the terminal. */
@NullMarked
package dev.plimsoll.workspace;

import org.jspecify.annotations.NullMarked;
