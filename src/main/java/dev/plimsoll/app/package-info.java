/** The entry point, and the one place where objects are put together. */
@NullMarked
package dev.plimsoll.app;

import org.jspecify.annotations.NullMarked;
