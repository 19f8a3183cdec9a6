package dev.plimsoll.change;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of a plan that was written earlier, as it was remembered.
 *
 * @param path absolute
 * @param beforeText its text before the plan, null when the plan made the file
 * @param afterSha256 of its bytes after the plan
 * @param components that the plan added
 */
public record AppliedChange(Path path, @Nullable String beforeText, String afterSha256, List<String> components) {}
