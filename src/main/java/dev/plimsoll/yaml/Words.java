package dev.plimsoll.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** SnakeYAML's complaints in words for people. */
final class Words {

    /**
     * What to say of a complaint.
     *
     * @param problem what SnakeYAML's text of the problem contains
     * @param context what its text of the context contains
     * @param atContext whether the place to look at is where the thing began, not where it broke
     */
    private record Saying(String problem, String context, boolean atContext, String what, String why) {}

    private static final List<Saying> SAYINGS = List.of(
            new Saying(
                    "(TAB)",
                    "",
                    false,
                    "A tab stands where only blanks may.",
                    "YAML is indented with blanks, and a blank follows a dash; replace the tab by blanks."),
            new Saying(
                    "cannot start any token",
                    "",
                    false,
                    "No value can begin with this character.",
                    "YAML keeps it for later use; put the value in quotes."),
            new Saying(
                    "mapping values are not allowed",
                    "",
                    false,
                    "A colon stands here, but no key can stand in this place.",
                    "Indent the line as its neighbours, or put a value that contains \": \" in quotes."),
            new Saying(
                    "could not find expected ':'",
                    "",
                    true,
                    "This line has no colon behind its key.",
                    "Each line of a mapping is \"key: value\"; what continues a value is indented deeper."),
            new Saying(
                    "expected <block end>",
                    "block mapping",
                    false,
                    "This line does not fit in with the lines above it.",
                    "The keys of a mapping begin in the same column; what follows a closing quote or bracket ends the line."),
            new Saying(
                    "expected <block end>",
                    "",
                    false,
                    "This line does not fit in with the list above it.",
                    "The items of a list begin with a dash, all in the same column."),
            new Saying(
                    "unexpected end of stream",
                    "quoted scalar",
                    true,
                    "The quote that opens here is never closed.",
                    "Close it; inside of single quotes, '' stands for one."),
            new Saying(
                    "document separator",
                    "",
                    true,
                    "The quote that opens here is not closed before the document ends.",
                    "Close it; inside of single quotes, '' stands for one."),
            new Saying(
                    "unknown escape",
                    "",
                    false,
                    "There is no such escape in double quotes.",
                    "A backslash in double quotes begins an escape, such as \\n; write \\\\ or use single quotes."),
            new Saying(
                    "hexadecimal",
                    "double-quoted",
                    false,
                    "This escape is not complete.",
                    "\\x takes 2, \\u takes 4 and \\U takes 8 hexadecimal digits; write \\\\ for a backslash."),
            new Saying(
                    "expected ',' or ']'",
                    "",
                    true,
                    "The list that opens here is not closed as it should be.",
                    "Its items are parted by commas, and ] closes it."),
            new Saying(
                    "expected ',' or '}'",
                    "",
                    true,
                    "The mapping that opens here is not closed as it should be.",
                    "Its entries are parted by commas, and } closes it; a value that begins with { needs quotes."),
            new Saying(
                    "expected the node content",
                    "",
                    false,
                    "A value is missing here.",
                    "Something else stands in its place; perhaps a bracket or comma is too much."),
            new Saying(
                    "sequence entries are not allowed",
                    "",
                    false,
                    "A list cannot begin here.",
                    "The first dash of a list stands on a line of its own, below the key; a value that begins with \"- \" needs quotes."),
            new Saying(
                    "mapping keys are not allowed",
                    "",
                    false,
                    "A question mark stands here, but no key can stand in this place.",
                    "Put a value that begins with \"? \" in quotes."),
            new Saying(
                    "unexpected character found",
                    "",
                    true,
                    "The name behind this & or * is missing, or has a character that no name may have.",
                    "& begins an anchor and * an alias, of letters, digits, - and _; a value that begins with one of them needs quotes."),
            new Saying(
                    "undefined tag handle",
                    "",
                    false,
                    "This tag has a handle that is not declared.",
                    "A tag begins with ! or !!; a value that begins with ! needs quotes."),
            new Saying(
                    "",
                    "tag",
                    true,
                    "This tag cannot be read.",
                    "A tag is one word such as !reset, and a blank follows it; a value that begins with ! needs quotes."),
            new Saying(
                    "",
                    "block scalar",
                    true,
                    "The text that begins here has a header that cannot be read.",
                    "Behind | or > only - or +, a digit from 1 to 9 and a comment may stand on the line."),
            new Saying(
                    "",
                    "directive",
                    true,
                    "A directive begins here that cannot be read.",
                    "A line that begins with % is a directive; a value that begins with % needs quotes."),
            new Saying(
                    "expected '<document start>'",
                    "",
                    false,
                    "A second document begins here without ---.",
                    "What belongs to the first is indented as its other lines; a line --- parts two documents."));

    private Words() {}

    static ReadProblem of(MarkedYAMLException failure, Marks marks) {
        Mark problem = failure.getProblemMark();
        Mark context = failure.getContextMark();
        for (Saying saying : SAYINGS) {
            if (has(failure.getProblem(), saying.problem()) && has(failure.getContext(), saying.context())) {
                Mark place = (saying.atContext() && context != null) || problem == null ? context : problem;
                return new ReadProblem(offset(place, marks), saying.what(), saying.why());
            }
        }
        String said = failure.getProblem() == null ? "" : failure.getProblem();
        return new ReadProblem(
                offset(problem == null ? context : problem, marks),
                "The text is no YAML here.",
                "The reader says: " + said + ".");
    }

    static ReadProblem of(ReaderException failure, Marks marks) {
        return new ReadProblem(
                marks.offset(failure.getPosition()),
                "The character %s stands here, which no YAML may contain.".formatted(name(failure.getCodePoint())),
                "It is invisible, and most likely came in by mistake; remove it.");
    }

    private static String name(int codePoint) {
        String name = Character.getName(codePoint);
        return "U+%04X%s".formatted(codePoint, name == null ? "" : " (" + name + ")");
    }

    private static int offset(@Nullable Mark mark, Marks marks) {
        return mark == null ? 0 : marks.offset(mark);
    }

    private static boolean has(@Nullable String said, String part) {
        return part.isEmpty() || (said != null && said.contains(part));
    }
}
