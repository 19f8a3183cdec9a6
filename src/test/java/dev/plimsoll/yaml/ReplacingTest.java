package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.edit;
import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.refused;
import static dev.plimsoll.yaml.Edits.replace;
import static dev.plimsoll.yaml.Edits.says;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Replacing a value")
class ReplacingTest {

    @Nested
    @DisplayName("in block style")
    class Block {

        @Test
        @DisplayName("takes its comments along, and leaves the one on the line of the key and those of the next key")
        void comments() {
            gives("""
                    s:
                        a: # why
                            # of b
                            b: 1 # gone
                            # gone too

                        # of c
                        c: 2
                    """, replace("- x\n- y", "s", "a"), """
                    s:
                        a: # why
                            - x
                            - y

                        # of c
                        c: 2
                    """);
            gives("a:\n  # in it\n  b: 1\n\n# next\nc: 2\n", replace("x", "a"), "a: x\n\n# next\nc: 2\n");
            gives("a: 1 # why\nc: 2\n", replace("b: 1\nd:\n  - x\n", "a"), "a: # why\n  b: 1\n  d:\n    - x\nc: 2\n");
        }

        @Test
        @DisplayName("indents a list as others at its depth are")
        void depth() {
            String rest = "b:\n  c:\n    d:\n      - y\n    e:\n      f:\n        - z\n";
            gives("a: 1\nl:\n- x\n" + rest, replace("- 1\n- 2", "a"), "a:\n- 1\n- 2\nl:\n- x\n" + rest);
            gives(
                    "l:\n- x\n" + rest + "    g: 1\n",
                    replace("- 1\n- 2", "b", "c", "g"),
                    "l:\n- x\n" + rest + "    g:\n      - 1\n      - 2\n");
        }

        @Test
        @DisplayName("of a text in several lines or below its key leaves no line behind")
        void lines() {
            gives("a: |\n  x\n  y\nb: 1\n", replace("c", "a"), "a: c\nb: 1\n");
            gives("a: one\n  two\nb: 1\n", replace("c: 1", "a"), "a:\n  c: 1\nb: 1\n");
            gives("a:\n  one\nb: 1\n", replace("c: 2", "a"), "a:\n  c: 2\nb: 1\n");
            gives("a:\n  {x: 1}\nb: 1\n", replace("c: 2", "a"), "a:\n  c: 2\nb: 1\n");
            gives("a:\n  one\nb: 1\n", replace("", "a"), "a:\nb: 1\n");
            gives("a:\n  one # kept\nb: 1\n", replace("two", "a"), "a:\n  two # kept\nb: 1\n");
        }

        @Test
        @DisplayName("lays a literal text out as far in as keys stand")
        void literal() {
            gives("a: c # k\nb: 1\n", replace("|\n  x\n\n  y", "a"), "a: | # k\n  x\n\n  y\nb: 1\n");
            gives("s:\n   a: c\n", replace("|-\n x\n   y", "s", "a"), "s:\n   a: |-\n      x\n        y\n");
        }

        @Test
        @DisplayName("keeps the anchor and the tag in front of it")
        void properties() {
            gives("a: &x !t\n  b: 1\nc: 1\n", replace("d: 2", "a"), "a: &x !t\n  d: 2\nc: 1\n");
            gives("a: !t b\n", replace("- d", "a"), "a: !t\n  - d\n");
            gives("a: &x !t\n  b: 1\nc: 1\n", replace("{}", "a"), "a: &x !t {}\nc: 1\n");
            gives("a: &x # why\n  b\n", replace("d", "a"), "a: &x # why\n  d\n");
            gives("a:\n  b: 1\nc: 1\n", replace("&q\nd: 1", "a"), "a: &q\n  d: 1\nc: 1\n");
        }

        @Test
        @DisplayName("fills what was empty, and empties")
        void nothing() {
            gives("a:\nb: 1\n", replace("x: 1", "a"), "a:\n  x: 1\nb: 1\n");
            gives("a: # why\nb: 1\n", replace("x", "a"), "a: x # why\nb: 1\n");
            gives("a: 1\nb: 1\n", replace("", "a"), "a:\nb: 1\n");
            gives("a: 1 # why\nb: 1\n", replace("", "a"), "a: # why\nb: 1\n");
            gives("a:\n  b: 1", replace("c: 2", "a"), "a:\n  c: 2");
            assertThat(edit("a: 1", replace("|\n  c", "a"))).isEqualTo("a: |\n  c\n");
            assertThat(edit("a: 1", replace("|-\n  c", "a"))).isEqualTo("a: |-\n  c");
            gives("a:\n- 1", replace("|\n  c", "a", 0), "a:\n- |\n  c\n");
        }

        @Test
        @DisplayName("of an item keeps its dash and the comments around it")
        void items() {
            String before = "a:\n  # first\n  - 1 # one\n  # second\n  -   b: 1\n      c: 2 # two\n  - 3\n";
            gives(before, replace("z", "a", 1), "a:\n  # first\n  - 1 # one\n  # second\n  - z # two\n  - 3\n");
            gives("a:\n- 1 # one\n- 2\n", replace("|\n  x", "a", 0), "a:\n- | # one\n  x\n- 2\n");
            gives("a:\n- b: 1\n  c: 2 # two\n- 2\n", replace("d: 1\ne: 2", "a", 0), "a:\n- d: 1 # two\n  e: 2\n- 2\n");
            gives(
                    "a:\n- 1\n- b: 1\n  c: 2\n- 3\n",
                    replace("x: 1\ny:\n  - 2", "a", 0),
                    "a:\n- x: 1\n  y:\n  - 2\n- b: 1\n  c: 2\n- 3\n");
        }

        @Test
        @DisplayName("of a key that stands behind a question mark keeps its colon")
        void explicitKey() {
            gives("? a\n: 1\nb: 1\n", replace("2", "a"), "? a\n: 2\nb: 1\n");
            says(refused("? a\n", replace("2", "a")), 1, "unusual");
        }
    }

    @Test
    @DisplayName("in flow style stays on its line")
    void flow() {
        gives("a: {b: 1} # why\n", replace("c: 1\nd: 2", "a"), "a: # why\n  c: 1\n  d: 2\n");
        gives("a:\n  b: 1\nc: 1\n", replace("[x, y]", "a"), "a: [x, y]\nc: 1\n");
        gives("a: {b: [1, 2], c: 3}\n", replace("x: 1\ny: [2]", "a", "b"), "a: {b: {x: 1, y: [2]}, c: 3}\n");
        gives("a: [1, 2]\n", replace("x: 1", "a", 0), "a: [{x: 1}, 2]\n");
        gives("{\"a\": {\"b\": 1}}\n", replace("x: y", "a"), "{\"a\": {\"x\": \"y\"}}\n");
        says(refused("x: 1\na: {b: , c: 1}\n", replace("x", "a", "b")), 2, "There is no value");
    }

    @Test
    @DisplayName("gives what is seen through an alias or a merge key a value of its own")
    void shared() {
        gives("x: &x\n  a: 1\nb: *x\nc: 1\n", replace("a: 2", "b"), "x: &x\n  a: 1\nb:\n  a: 2\nc: 1\n");
        gives("x: &x !t\n  a: 1\nb: *x # c\n", replace("2", "b"), "x: &x !t\n  a: 1\nb: 2 # c\n");
        gives(
                "x: &x\n  a: 1\nb:\n  <<: *x\n  c: 1\n",
                replace("2", "b", "a"),
                "x: &x\n  a: 1\nb:\n  <<: *x\n  c: 1\n  a: 2\n");
    }

    @Test
    @DisplayName("is refused where others would change, or there is none")
    void refusals() {
        says(refused("x: &x\n  a: 1\nb: *x\n", replace("2", "b", "a")), 3, "b is the alias *x");
        says(refused("a: &x 1\nc: *x\n", replace("d: 2", "a")), 1, "&x, which line 2 uses too");
        says(refused("a: 1\n", replace("2")), 1, "A whole document");
        says(refused("a: 1\n", replace("2", "b")), 1, "There is no b");
        says(refused("a: 1\n", new Edit.Replace(YamlPath.of("a").inDocument(1), Fragment.parse("2"))), 1, "number 2");
    }

    @Test
    @DisplayName("goes into the document that is meant")
    void documents() {
        Edit second = new Edit.Replace(YamlPath.of("a").inDocument(1), Fragment.parse("c: 2"));
        assertThat(edit("a: 1\n---\na:\n  b: 1\n...\n", second)).isEqualTo("a: 1\n---\na:\n  c: 2\n...\n");
    }
}
