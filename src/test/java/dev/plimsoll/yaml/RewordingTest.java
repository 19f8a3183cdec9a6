package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.refused;
import static dev.plimsoll.yaml.Edits.reword;
import static dev.plimsoll.yaml.Edits.says;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Changing words")
class RewordingTest {

    @Test
    @DisplayName("leaves the others, with quotes, comments, anchors and tags")
    void words() {
        gives("a: one two three # c\n", reword("two", "2", "a"), "a: one 2 three # c\n");
        gives("a: &x !t 'one two'\n", reword("one", "1", "a"), "a: &x !t '1 two'\n");
        gives("a: [\"one two\", b]\n", reword("two", "2", "a", 0), "a: [\"one 2\", b]\n");
        gives("a: one\n", reword("one", "1", "a"), "a: 1\n");
    }

    @Test
    @DisplayName("gives new words lines of their own where the old ones have such")
    void lines() {
        gives(
                "a: >\n  one\n  two\n  three\nb: 1\n",
                reword("two", "2\n22", "a"),
                "a: >\n  one\n  2\n  22\n  three\nb: 1\n");
        gives("a: |\n    one\n    two\nb: 1\n", reword("two", "2\n22", "a"), "a: |\n    one\n    2\n    22\nb: 1\n");
        gives("a: one\n   two\n   three\n", reword("two", "2\n3", "a"), "a: one\n   2\n   3\n   three\n");
    }

    @Test
    @DisplayName("parts them by a blank where the old ones share a line with the key")
    void oneLine() {
        gives("a: one two\n", reword("two", "2\n3", "a"), "a: one 2 3\n");
        gives("a: one\n  two\n", reword("one", "1\n2", "a"), "a: 1 2\n  two\n");
    }

    @Test
    @DisplayName("takes them away with what parts them from those before, or from those behind")
    void away() {
        gives("a: one two three\n", reword("two", "", "a"), "a: one three\n");
        gives("a: one two three\n", reword("one", "", "a"), "a: two three\n");
        gives("a: 'one two'\n", reword("two", "", "a"), "a: 'one'\n");
        gives("a: one   two # c\n", reword("two", "", "a"), "a: one # c\n");
        gives("a: 'one   two'\n", reword("one", "", "a"), "a: 'two'\n");
        gives("a: >\n  one\n  two\n  three\nb: 1\n", reword("two", "", "a"), "a: >\n  one\n  three\nb: 1\n");
        gives("a: |\n  one\n  two\nb: 1\n", reword("one", "", "a"), "a: |\n  two\nb: 1\n");
        gives("a: |\n  one\n  two\nb: 1\n", reword("two", "", "a"), "a: |\n  one\nb: 1\n");
    }

    @Test
    @DisplayName("is refused where they do not stand exactly once, or the text would say something else")
    void refusals() {
        says(refused("b: 1\na: one one\n", reword("one", "2", "a")), 2, "exactly once");
        says(refused("a: aaa\n", reword("aa", "2", "a")), 1, "exactly once");
        says(refused("a: one\n", reword("two", "2", "a")), 1, "exactly once");
        says(refused("a: [one]\n", reword("one", "2", "a")), 1, "not a single value");
        says(refused("x: &x one\na: *x\n", reword("one", "2", "a")), 2, "a is the alias *x");
        says(refused("a: one two\n", reword("two", ": x", "a")), 1, "something else");
        says(refused("a: \"one x\"\n", reword("x", "\"", "a")), 1, "something else");
        says(refused("a: one\n", reword("one", "", "a")), 1, "something else");
        says(refused("a: one\n", reword("one", "1", "b")), 1, "There is no b");
    }
}
