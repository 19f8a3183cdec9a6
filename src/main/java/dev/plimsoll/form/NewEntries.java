package dev.plimsoll.form;

import dev.plimsoll.catalog.Field;
import dev.plimsoll.catalog.QuotedWords;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Entries that are written anew, each {@code name=value} or a name alone.
 *
 * @param edit makes one of name and value; the value is empty where none is named
 */
record NewEntries(Field field, BiFunction<String, String, ServiceEdit> edit) implements NewPart {

    /** What stands before the equals sign. */
    static String name(String entry) {
        return entry.replaceFirst("=(?s:.*)", "");
    }

    /** What stands behind it; empty where there is none. */
    static String value(String entry) {
        return entry.substring(Math.min(entry.length(), name(entry).length() + 1));
    }

    @Override
    public List<ServiceEdit> edits(Values now) {
        return QuotedWords.of(now.of(field)).stream()
                .map(each -> edit.apply(name(each), value(each)))
                .toList();
    }
}
