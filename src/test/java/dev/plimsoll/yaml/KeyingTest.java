package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.keyed;
import static dev.plimsoll.yaml.Edits.refused;
import static dev.plimsoll.yaml.Edits.says;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Making keys of a list")
class KeyingTest {

    private static final String VALUE = "condition: ok";

    @Test
    @DisplayName("changes its lines in place, with comments, blank lines and quotes")
    void lines() {
        gives("""
                s:
                  d:
                    # one
                    - a # x

                    # two
                    - "b"
                    # end
                  e: 1
                """, keyed(VALUE, "s", "d"), """
                s:
                  d:
                    # one
                    a: # x
                      condition: ok

                    # two
                    "b":
                      condition: ok
                    # end
                  e: 1
                """);
    }

    @Test
    @DisplayName("moves a list in that stands in the column of its key, with the comments in it")
    void shifted() {
        gives("""
                s:
                    d:
                    # one
                    -   a # x

                    # two
                    -   b
                    # of e
                    e: 1
                """, keyed(VALUE, "s", "d"), """
                s:
                    d:
                        # one
                        a: # x
                            condition: ok

                        # two
                        b:
                            condition: ok
                    # of e
                    e: 1
                """);
        gives("d:\n-\n  a\n- b\n", keyed("x", "d"), "d:\n  a: x\n  b: x\n");
    }

    @Test
    @DisplayName("leaves a list in another list where it is")
    void inList() {
        gives("d:\n- - a\n  - b\n- c\n", keyed("x", "d", 0), "d:\n- a: x\n  b: x\n- c\n");
    }

    @Test
    @DisplayName("needs no line end at the end")
    void end() {
        gives("d:\n- a\n- b", keyed("c: x", "d"), "d:\n  a:\n    c: x\n  b:\n    c: x");
    }

    @Test
    @DisplayName("turns brackets into braces in flow style, or where they have comments")
    void flow() {
        gives("s: {d: [a, b]}\n", keyed("c: 1", "s", "d"), "s: {d: {a: {c: 1}, b: {c: 1}}}\n");
        gives(
                "{\"s\": {\"d\": [\"a\", \"b\"]}}\n",
                keyed("c: x", "s", "d"),
                "{\"s\": {\"d\": {\"a\": {\"c\": \"x\"}, \"b\": {\"c\": \"x\"}}}}\n");
        gives(
                "s:\n  d: [\n    a, # x\n    b\n  ]\n",
                keyed("c: 1", "s", "d"),
                "s:\n  d: {\n    a: {c: 1}, # x\n    b: {c: 1}\n  }\n");
    }

    @Test
    @DisplayName("gives brackets in block style lines")
    void outOfBrackets() {
        gives(
                "s:\n  d: [a, 'b'] # x\n  e: 1\n",
                keyed("c: 1", "s", "d"),
                "s:\n  d: # x\n    a:\n      c: 1\n    'b':\n      c: 1\n  e: 1\n");
        gives("d: [\n  a,\n  b\n]\n", keyed("x", "d"), "d:\n  a: x\n  b: x\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d:\n- a: 1\n",
                "d:\n- |\n  a\n",
                "d:\n- >\n  a\n",
                "d:\n-\n- b\n",
                "d:\n- a\n  b\n",
                "d:\n- &x a\n- *x\n"
            })
    @DisplayName("is refused where an item is no plain name")
    void noName(String text) {
        says(refused(text, keyed("x", "d")), text.contains("*x") ? 3 : 2, "no plain name");
    }

    @Test
    @DisplayName("is refused where there is no list of its own, or a name twice")
    void refusals() {
        says(refused("a: 1\nd: []\n", keyed("x", "d")), 2, "There is no list");
        says(refused("d: {}\n", keyed("x", "d")), 1, "There is no list");
        says(refused("- a\n", keyed("x")), 1, "There is no list");
        says(refused("x: &x [a]\nd: *x\n", keyed("x", "d")), 2, "d is the alias *x");
        says(refused("d:\n- a\n- b\n- a\n", keyed("x", "d")), 4, "names a twice");
        says(refused("d: [a, a]\n", keyed("x", "d")), 1, "names a twice");
        says(refused("s: {d: [a, a]}\n", keyed("x", "s", "d")), 1, "names a twice");
        says(refused("d: 1\n", keyed("x", "e")), 1, "There is no e");
    }
}
