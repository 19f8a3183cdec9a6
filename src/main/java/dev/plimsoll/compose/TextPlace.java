package dev.plimsoll.compose;

import dev.plimsoll.yaml.Span;
import dev.plimsoll.yaml.YamlPath;
import java.nio.file.Path;

/**
 * Where an entry of a compose file stands.
 *
 * @param file absolute
 * @param path of the entry's value in that file, for an edit
 * @param line of its key, from 1
 * @param span from the beginning of its key to the end of its value
 * @param shared whether it stands there through an alias or a merge key: an edit of it would change other places too
 */
public record TextPlace(Path file, YamlPath path, int line, Span span, boolean shared) {}
