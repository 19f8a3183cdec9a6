package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.DotState;
import java.nio.file.Path;

/**
 * A project that was open before.
 *
 * @param place folder or compose file
 * @param name of the project
 * @param where the place as people write it
 * @param dot its state
 * @param words such as {@code 5 of 6 running} or {@code stopped}; empty while not known
 */
record Recent(Path place, String name, String where, DotState dot, String words) {}
