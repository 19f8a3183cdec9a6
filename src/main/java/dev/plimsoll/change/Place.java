package dev.plimsoll.change;

import java.nio.file.Path;

/**
 * A place in a file.
 *
 * @param file absolute
 * @param line from 1
 * @param column from 1
 */
public record Place(Path file, int line, int column) {
    /** The beginning of a line. */
    public Place(Path file, int line) {
        this(file, line, 1);
    }
}
