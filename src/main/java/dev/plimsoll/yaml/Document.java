package dev.plimsoll.yaml;

/**
 * A document of a text.
 *
 * @param root its node
 * @param start where its content may begin: behind {@code ---}, or where the text or its first token begins
 * @param end where it ends: at the next {@code ---}, at {@code ...}, or at the end of the text
 */
record Document(YamlNode root, int start, int end) {}
