package dev.plimsoll.change;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file before and after.
 *
 * @param path absolute
 * @param before its text when it was read, null when the file is new
 * @param beforeSha256 of its bytes then, null when the file is new
 * @param after its text to be, null when the file goes away
 * @param mountedSingly whether a container mounts this very file, so that it must be written in place
 */
public record FileChange(
        Path path,
        @Nullable String before,
        @Nullable String beforeSha256,
        @Nullable String after,
        boolean mountedSingly) {

    /** Whether it is a file of variables: its other lines may be secrets, so they are neither shown nor remembered. */
    public boolean isSecret() {
        String name = String.valueOf(path.getFileName());
        return name.equals(".env") || name.startsWith(".env.");
    }
}
