/** A pure function from a target, the stack and the project to cause, evidence and fix. */
@NullMarked
package dev.plimsoll.diagnosis;

import org.jspecify.annotations.NullMarked;
