/**
 * A YAML text with its node tree and character spans, and edits that touch nothing else.
 *
 * <p><b>Reading.</b> {@link dev.plimsoll.yaml.YamlFile#read} never throws. SnakeYAML scans and parses; {@code TreeBuilder} makes the
 * nodes from its events, because only these know where an alias stands. {@code Marks} turns code points into offsets, {@code Places}
 * finds where a value really begins and ends, {@code Tabs} leads SnakeYAML over the tabs that Compose's reader takes, {@code Limits}
 * stops texts that are made to bring programs down, {@code UniqueKeys} and {@code MergeKeys} refuse what Compose refuses, and
 * {@code Words} says in plain words what is wrong. A node that is seen through an alias or a merge key is {@code shared}.
 *
 * <p><b>Editing.</b> A text is never printed from its nodes. An edit becomes a few {@code Splice}s and a tree that says what the result
 * must mean; {@code Editor} makes the splices, reads the new text, and gives it out only if it says exactly that, in every document.
 * So a mistake in the layout, or an anchor that would carry the change elsewhere, ends in a refusal with line, reason and way out, and
 * never in a broken file.
 * <ul>
 *   <li>{@code Route} follows the path. A way through an alias or a merge key is refused; the leaf alone may be replaced by a value of
 *       its own.
 *   <li>{@code Siblings} knows which lines belong to an entry: the comment block right above it in its own column, the comment on its
 *       last line, and comments behind it that are indented deeper or are commented-out lines of it. What is added goes behind those
 *       lines; what is removed takes them along.
 *   <li>{@code Habits} knows how the author writes: the neighbours first, then the same depth, then the whole document. {@code Reindent}
 *       and {@code Layout} move the lines of a fragment there; {@code FlowStyle} and {@code FlowText} do so in braces and for JSON.
 *   <li>{@code ScalarText} decides on quotes: none where the text stays the same text for every reader of YAML.
 * </ul>
 *
 * <p><b>Taking back.</b> {@link dev.plimsoll.yaml.Edit.Remove} undoes {@link dev.plimsoll.yaml.Edit.Put} and
 * {@link dev.plimsoll.yaml.Edit.Append} byte for byte, because both measure lines with the same {@code Siblings}. It takes away the
 * blank lines above what goes, and parents that become empty when they stand as Put makes them. Three things cannot come back: a
 * section that was empty at first and stood last (ask it to keep parents), {@code ~} where a mapping was put in its place, and the
 * missing line end of a file behind which a literal text was put.
 */
@NullMarked
package dev.plimsoll.yaml;

import org.jspecify.annotations.NullMarked;
