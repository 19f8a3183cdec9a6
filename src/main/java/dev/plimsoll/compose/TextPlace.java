package dev.plimsoll.compose;

import dev.plimsoll.yaml.Span;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;

/**
 * Where an entry of a compose file stands.
 *
 * @param file absolute
 * @param path of the entry's value in that file, for an edit
 * @param line of its key, or of an item of a sequence, from 1
 * @param column there, from 1
 * @param span from the beginning of its key, if it has one, to the end of its value
 * @param shared whether it stands there through an alias or a merge key: an edit of it would change other places too
 */
public record TextPlace(Path file, YamlPath path, int line, int column, Span span, boolean shared) {}
