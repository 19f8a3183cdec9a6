package dev.plimsoll.yaml;

import org.jspecify.annotations.Nullable;

/**
 * What is added to a collection.
 *
 * @param name of the entry; null for an item of a list
 * @param value of it
 */
record Addition(@Nullable String name, Fragment value) {

    boolean isItem() {
        return name == null;
    }

    String key() {
        return name == null ? "" : name;
    }
}
