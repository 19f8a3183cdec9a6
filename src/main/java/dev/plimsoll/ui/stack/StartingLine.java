package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.DotState;
import org.jspecify.annotations.Nullable;

/**
 * How far a service is while the stack starts or stops.
 *
 * @param dot its state
 * @param text such as {@code running, healthcheck 2 of 3}
 * @param said what its healthcheck printed last, may be empty
 * @param percent of a pull, 0-100; null when there is none
 * @param done whether it is where it should be
 */
record StartingLine(
        DotState dot, String text, String said, @Nullable Integer percent, boolean done) {

    StartingLine(DotState dot, String text, boolean done) {
        this(dot, text, "", null, done);
    }
}
