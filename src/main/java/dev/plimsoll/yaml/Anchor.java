package dev.plimsoll.yaml;

import java.util.List;

/**
 * An anchor with those who use it.
 *
 * @param name without {@code &}
 * @param node what it names
 * @param uses offsets of its aliases
 */
record Anchor(String name, YamlNode node, List<Integer> uses) {}
