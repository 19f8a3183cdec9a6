package dev.plimsoll.change;

import java.nio.file.Path;

/**
 * A place in a file.
 *
 * @param file absolute
 * @param line from 1
 */
public record Place(Path file, int line) {}
