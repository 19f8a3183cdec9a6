package dev.plimsoll.compose;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Something in the compose files, as they are written, that Compose refuses to work with.
 *
 * @param what a sentence
 * @param fix what to do, a sentence
 * @param file where it stands, absolute; null where that is not known
 * @param line of it, from 1; 0 where that is not known
 * @param column there, from 1; 0 where that is not known
 * @param undefined the name that is missing, where it is one of a top-level section; else null
 */
public record Trouble(
        String what,
        String fix,
        @Nullable Path file,
        int line,
        int column,
        @Nullable Undefined undefined) {

    /**
     * A name that a top-level section lacks.
     *
     * @param service that uses it
     * @param section such as {@code networks}
     */
    public record Undefined(String service, String section, String name) {}

    /** Of something else than a name. */
    Trouble(String what, String fix, @Nullable Path file, int line, int column) {
        this(what, fix, file, line, column, null);
    }

    static Trouble at(@Nullable TextPlace place, String what, String fix) {
        return place == null
                ? new Trouble(what, fix, null, 0, 0)
                : new Trouble(what, fix, place.file(), place.line(), place.column());
    }

    Trouble lacking(Undefined name) {
        return new Trouble(what, fix, file, line, column, name);
    }

    /** Such as {@code compose.yaml, line 4, column 7}; empty where it is not known. */
    public String place() {
        return file == null || line == 0 ? "" : file.getFileName() + ", line " + line + ", column " + column;
    }

    /** Such as {@code web joins the network front, which is not there (compose.yaml, line 4, column 7).} and what to do. */
    public String sentence() {
        String place = place().isEmpty() ? "" : " (" + place() + ")";
        return what.replaceFirst("\\.$", "") + place + ". " + fix;
    }
}
