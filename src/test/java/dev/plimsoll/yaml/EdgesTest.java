package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.append;
import static dev.plimsoll.yaml.Edits.edit;
import static dev.plimsoll.yaml.Edits.put;
import static dev.plimsoll.yaml.Edits.refused;
import static dev.plimsoll.yaml.Edits.remove;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.EditResult.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("At the edges of what an edit is about")
class EdgesTest {

    private static String textOf(String text, Object... path) {
        YamlFile file = Edits.read(text);
        Span span = file.find(YamlPath.of(path)).orElseThrow().span();
        return text.substring(span.start(), span.end());
    }

    @Test
    @DisplayName("a literal text ends before the blank lines that do not belong to it, and with those that do")
    void literalEnds() {
        assertThat(textOf("a: |\n  x\n  \n \n\nb: 1\n", "a")).isEqualTo("|\n  x");
        assertThat(textOf("a: |\n  x\n   \nb: 1\n", "a")).isEqualTo("|\n  x\n   ");
        assertThat(textOf("a: |+\n  x\n\nb: 1\n", "a")).isEqualTo("|+\n  x\n");
        assertThat(textOf("a: |\n  \nb: 1\n", "a")).isEqualTo("|");
        assertThat(textOf("a: >-\n\n  x\nb: 1\n", "a")).isEqualTo(">-\n\n  x");
        assertThat(textOf("a: |", "a")).isEqualTo("|");
        assertThat(textOf("a: |\n  x", "a")).isEqualTo("|\n  x");
    }

    @Test
    @DisplayName("a text may end in a lone carriage return, and goes on with others")
    void carriageReturns() {
        assertThat(edit("a: 1\r", put("2", "b"))).isEqualTo("a: 1\rb: 2\r");
        assertThat(edit("a:\r  - 1\r", append("2", "a"))).isEqualTo("a:\r  - 1\r  - 2\r");
    }

    @Test
    @DisplayName("in braces, a value keeps its anchor and tag apart from what follows them")
    void propertiesInFlow() {
        assertThat(textOf("{a: &x {b: 1}, c: !t [1], d: &y z, e: *y }\n", "a")).isEqualTo("{b: 1}");
        assertThat(textOf("{a: &x {b: 1}, c: !t [1], d: &y z, e: *y }\n", "c")).isEqualTo("[1]");
        assertThat(textOf("{a: &x {b: 1}, c: !t [1], d: &y z, e: *y }\n", "d")).isEqualTo("z");
        assertThat(textOf("{a: &x , b: !!str , c: 1}\n", "c")).isEqualTo("1");
        assertThat(textOf("{a: &x , b: !!str , c: 1}\n", "b")).isEmpty();
    }

    @Test
    @DisplayName("a key goes behind the first one where that is asked for")
    void behindTheFirst() {
        Edit second = new Edit.Put(YamlPath.of(), "n", Fragment.parse("1"), "a");
        assertThat(edit("a: 1\nb: 2\nc: 3\n", second)).isEqualTo("a: 1\nn: 1\nb: 2\nc: 3\n");
        assertThat(edit("{a: 1, b: 2}\n", second)).isEqualTo("{a: 1, n: 1, b: 2}\n");
        Edit unknown = new Edit.Put(YamlPath.of(), "n", Fragment.parse("1"), "x");
        assertThat(edit("a: 1\nb: 2\n", unknown)).isEqualTo("a: 1\nb: 2\nn: 1\n");
    }

    @Test
    @DisplayName("nothing goes behind a literal text to which a line end at the end of the file would be added")
    void behindLiteralText() {
        assertThat(refused("a: |\n  x", put("1", "b")).reason()).contains("would alter something else");
        assertThat(edit("z: 1\na: |\n  x", put("1", "b"))).isEqualTo("z: 1\nb: 1\na: |\n  x");
        assertThat(edit("a: |-\n  x", put("1", "b"))).isEqualTo("a: |-\n  x\nb: 1");
    }

    @Test
    @DisplayName("what fills an empty key stands in as it is done in its own depth")
    void widthOfItsDepth() {
        String before = "s:\n    a:\n      x: 1\n    b:\n      x: 2\n    c:\n      x: 3\nv:\n";
        assertThat(edit(before, put("", "v", "data"))).isEqualTo(before + "    data:\n");
        String inner = "s:\n    a:\n      x: 1\n    b:\n      x: 2\n    c:\n      x: 3\n    d:\n";
        assertThat(edit(inner, put("1", "s", "d", "x"))).isEqualTo(inner + "      x: 1\n");
    }

    @Test
    @DisplayName("a refusal names what is there and what would have to be there")
    void refusals() {
        assertThat(refused("a: [1]\n", put("1", "a", "b")))
                .isEqualTo(new Refused(
                        1, "a is a list; a key cannot be put into it.", "Change it by hand to a mapping first."));
        assertThat(refused("a: {b: 1}\n", append("1", "a")))
                .isEqualTo(new Refused(
                        1, "a is a mapping; an item cannot be appended to it.", "Change it by hand to a list first."));
        assertThat(refused("a: 1\n", put("1", "a", "b", "c")).reason())
                .isEqualTo("a is a single value; a key cannot be put into it.");
        assertThat(refused("a: [1]\n", put("1", "a", "b", "c")).reason())
                .isEqualTo("a is a list; a key cannot be put into it.");
    }

    @Test
    @DisplayName("of several items on a line in brackets only the one that is meant goes")
    void severalOnALine() {
        assertThat(edit("a: [\n  b, c,\n  d\n]\n", remove("a", 0))).isEqualTo("a: [\n  c,\n  d\n]\n");
        assertThat(edit("a: [\n  b, # why\n  d\n]\n", remove("a", 0))).isEqualTo("a: [\n  d\n]\n");
        assertThat(edit("a: [\n  b,\n  d # last\n]\n", remove("a", 1))).isEqualTo("a: [\n  b\n]\n");
        assertThat(edit("a: [\n  b, # first\n  d\n]\n", remove("a", 1))).isEqualTo("a: [\n  b # first\n]\n");
    }

    @Test
    @DisplayName("a bare hash that ends the text is no commented-out line")
    void bareHash() {
        String before = "s:\n  w:\n    i: a\n#";
        assertThat(edit(before, put("1", "s", "w", "n"))).isEqualTo("s:\n  w:\n    i: a\n    n: 1\n#");
        assertThat(edit("s:\n  w:\n    i: a\n#     x: 1\n", put("1", "s", "w", "n")))
                .isEqualTo("s:\n  w:\n    i: a\n#     x: 1\n    n: 1\n");
    }
}
