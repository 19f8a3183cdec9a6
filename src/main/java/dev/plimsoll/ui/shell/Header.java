package dev.plimsoll.ui.shell;

import java.nio.file.Path;
import java.util.List;

/**
 * What the header says of the project.
 *
 * @param name of the project
 * @param place that was opened
 * @param where the folder, as people write it
 * @param composeFiles names of the compose files, relative to the folder; empty where there are none
 */
record Header(String name, Path place, String where, List<String> composeFiles) {}
