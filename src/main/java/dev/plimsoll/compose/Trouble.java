package dev.plimsoll.compose;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something in the compose files, as they are written, that Compose refuses to work with.
 *
 * @param what a sentence
 * @param fix what to do, a sentence
 * @param file where it stands; null where that is not known
 * @param line of it, from 1; 0 where that is not known
 */
public record Trouble(String what, String fix, @Nullable Path file, int line) {

    /** Such as {@code web joins the network front, which is not there (compose.yaml, line 4).} and what to do. */
    public String sentence() {
        String place = file == null || line == 0 ? "" : " (" + file.getFileName() + ", line " + line + ")";
        return what.replaceFirst("\\.$", "") + place + ". " + fix;
    }
}
