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
}
