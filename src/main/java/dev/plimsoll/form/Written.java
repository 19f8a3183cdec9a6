package dev.plimsoll.form;

import java.nio.file.Path;

/**
 * Where a value of a service is written.
 *
 * @param file absolute
 * @param line from 1
 * @param shared whether it stands there through an anchor, so that others have it too; an edit gives the service its own
 */
public record Written(Path file, int line, boolean shared) {}
