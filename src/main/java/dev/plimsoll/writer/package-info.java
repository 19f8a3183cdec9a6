/** Puts a change plan on disk: stale check, all or nothing. */
@NullMarked
package dev.plimsoll.writer;

import org.jspecify.annotations.NullMarked;
