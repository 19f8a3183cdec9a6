package dev.plimsoll.ui.add;

import dev.plimsoll.catalog.Advice;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What can be done with the fields of a form; each is named by its id.
 *
 * @param owner component or service, part of the ids of controls
 * @param origin what their initial values are, such as {@code the default}
 * @param set puts a text into a field
 * @param reset puts the initial value back
 * @param take puts the better value in
 * @param entered a person has come to a field
 */
record Fields(
        String owner,
        String origin,
        BiConsumer<String, String> set,
        Consumer<String> reset,
        BiConsumer<String, Advice> take,
        Consumer<String> entered) {}
