package dev.plimsoll.writer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a failure to write means, in words for people. */
final class DiskWords {

    /** The system's own texts (strerror), in lower case. */
    private static final Map<String, String> SYSTEM = Map.of(
            "no space left on device", "The disk is full. Make room, then write again.",
            "disk quota exceeded", "Your disk quota is used up. Make room, then write again.",
            "read-only file system", "The disk is mounted read-only.",
            "operation not permitted", "The system does not permit it (the file may be marked immutable).",
            "too many levels of symbolic links", "The file is a link that leads back to itself.",
            "input/output error", "The disk reports an error.");

    private DiskWords() {}

    static String of(Path file, IOException problem) {
        return file.getFileName() + " could not be written. " + reason(problem);
    }

    static String notPutBack(Path file, IOException problem) {
        return "Writing failed, and %s could not be put back. %s Its old content is in the hidden file beside it whose name ends in .plimsoll-before or .plimsoll-new."
                .formatted(file.getFileName(), reason(problem));
    }

    static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> denied(Path.of(denied.getFile()));
            case FileAlreadyExistsException taken -> "There is a file " + taken.getFile() + " already.";
            case NoSuchFileException missing -> missing.getFile() + " is not there any more.";
            case NotDirectoryException file -> file.getFile() + " is a file, not a folder.";
            case CharacterCodingException broken -> "The text has characters that cannot be saved as UTF-8.";
            case FileSystemException named -> system(named.getReason());
            default -> system(problem.getMessage());
        };
    }

    /** What could not be made beside the file tells of the folder. */
    private static String denied(Path file) {
        boolean ours = file.getFileName().toString().contains(".plimsoll-");
        return ours
                ? "You have no permission to write into the folder " + file.getParent() + "."
                : "You have no permission to write " + file + ".";
    }

    private static String system(@Nullable String text) {
        if (text == null) {
            return "The system did not say why.";
        }
        String known = SYSTEM.entrySet().stream()
                .filter(each -> text.toLowerCase(Locale.ROOT).contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        return known == null ? "The system says: " + text + "." : known;
    }
}
