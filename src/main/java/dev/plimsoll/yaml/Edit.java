package dev.plimsoll.yaml;

import org.jspecify.annotations.Nullable;

/** A change of a YAML text. */
public sealed interface Edit {

    /**
     * Adds a key with its value to a mapping; a mapping that is missing or empty is made, and so are its parents. A key that is there
     * already is refused.
     *
     * @param mapping path of the mapping
     * @param key new
     * @param value of it
     * @param after key behind which it goes; null for the end
     */
    record Put(
            YamlPath mapping,
            String key,
            Fragment value,
            @Nullable String after) implements Edit {

        /** At the end of the mapping. */
        public Put(YamlPath mapping, String key, Fragment value) {
            this(mapping, key, value, null);
        }
    }

    /**
     * Appends an item to a sequence; one that is missing or empty is made, and so are its parents.
     *
     * @param sequence path of the sequence
     * @param item new
     */
    record Append(YamlPath sequence, Fragment item) implements Edit {}

    /**
     * Changes a scalar in place; its quotes are kept where the new value allows, and so is the comment behind it.
     *
     * @param scalar path of the scalar
     * @param value its new text
     */
    record Set(YamlPath scalar, String value) implements Edit {}

    /**
     * Takes away an entry or an item with the comments that belong to it; the inverse of {@link Put} and {@link Append}, byte for
     * byte. A parent that becomes empty goes as well when it stands as {@link Put} would have made it: last in its mapping, in the
     * style of its mapping, without comments of its own. Otherwise it stays, empty. What was empty at first, such as {@code volumes:}
     * at the end of a file, looks the same once something was put in: only who knows that it was there can say so.
     *
     * @param path of the entry or item
     * @param keepParents whether parents that become empty stay
     */
    record Remove(YamlPath path, boolean keepParents) implements Edit {

        /** With the parents that become empty. */
        public Remove(YamlPath path) {
            this(path, false);
        }
    }

    /**
     * Puts another value in the place of one, with the comments in it; a comment on the line of its key stays. A key that is merged in
     * is written with the value, in front of what is merged.
     *
     * @param path of an entry or item
     * @param value of it from now on; an anchor or tag in front of the old one stays
     */
    record Replace(YamlPath path, Fragment value) implements Edit {}

    /**
     * Gives what is seen at a path through an alias or a merge key a place of its own there, so that it can be edited; what the text
     * says stays the same. An alias of a mapping becomes a mapping that merges it in, anything else is copied as it is written, without
     * its anchors. What has a place of its own already stays.
     *
     * @param path of an entry or item
     * @param after key behind which a merged key is written; null for the end
     */
    record Own(YamlPath path, @Nullable String after) implements Edit {}

    /**
     * Makes a mapping of a list of texts: each becomes a key, with the same value. Comments and blank lines stay; in block style the
     * lines are changed in place.
     *
     * @param list path of the list, which has an item
     * @param value of each key
     */
    record Keyed(YamlPath list, Fragment value) implements Edit {}

    /**
     * Changes some words inside of a text and leaves its line breaks and quotes.
     *
     * @param scalar path of the text
     * @param words what stands there, exactly once
     * @param now what comes there; a line end is one where the text has several lines, and a blank where it has not;
     *     empty to take the words away, with what parts them from those before
     */
    record Reword(YamlPath scalar, String words, String now) implements Edit {}
}
