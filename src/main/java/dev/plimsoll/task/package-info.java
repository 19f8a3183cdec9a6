/** Running work off the JavaFX application thread, behind one interface. */
@NullMarked
package dev.plimsoll.task;

import org.jspecify.annotations.NullMarked;
