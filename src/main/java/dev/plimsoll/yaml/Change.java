package dev.plimsoll.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edit, worked out.
 *
 * @param splices what to do to the text
 * @param document index of the document it is about
 * @param expected what the root of that document says afterwards
 * @param added path of the entry that is new, where all it does is add one; null otherwise
 */
record Change(
        List<Splice> splices,
        int document,
        YamlNode expected,
        @Nullable YamlPath added) {

    /** One that does something else than add an entry. */
    Change(List<Splice> splices, int document, YamlNode expected) {
        this(splices, document, expected, null);
    }

    /** The same, as one that adds an entry. */
    Change adding(YamlPath path) {
        return new Change(splices, document, expected, path);
    }
}
