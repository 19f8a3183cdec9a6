package dev.plimsoll.ui.add;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Exceptions as a few words for people, without a full stop. */
final class Reasons {

    private Reasons() {}

    static String of(Exception problem) {
        Throwable cause = Objects.requireNonNullElse(
                problem instanceof UncheckedIOException ? problem.getCause() : null, problem);
        return switch (cause) {
            case NoSuchFileException gone -> gone.getFile() + " is not there any more";
            case AccessDeniedException denied -> denied.getFile() + " may not be read";
            case FileSystemException other -> other.getFile() + ": " + orElse(other.getReason(), other);
            default -> orElse(cause.getMessage(), cause);
        };
    }

    private static String orElse(@Nullable String text, Throwable problem) {
        return text == null || text.isBlank() ? problem.getClass().getSimpleName() : text.replaceFirst("\\.$", "");
    }
}
