/** A YAML text with its node tree and character spans, and edits that touch nothing else. */
@NullMarked
package dev.plimsoll.yaml;

import org.jspecify.annotations.NullMarked;
