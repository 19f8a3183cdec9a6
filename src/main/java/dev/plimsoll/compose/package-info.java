/** Immutable records of what a Compose project says, each with its place in the text. */
@NullMarked
package dev.plimsoll.compose;

import org.jspecify.annotations.NullMarked;
