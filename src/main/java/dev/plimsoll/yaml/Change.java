package dev.plimsoll.yaml;

import java.util.List;

/**
 * An edit, worked out.
 *
 * @param splices what to do to the text
 * @param document index of the document it is about
 * @param expected what the root of that document says afterwards
 */
record Change(List<Splice> splices, int document, YamlNode expected) {}
