package dev.plimsoll.change;

import java.nio.file.Path;
import java.util.List;

/**
 * What would be written.
 *
 * @param title such as {@code Add prometheus, cadvisor, node-exporter}
 * @param folder of the project
 * @param changes a file each, the compose file first
 * @param findings what to know before
 */
public record ChangePlan(String title, Path folder, List<FileChange> changes, List<Finding> findings) {}
