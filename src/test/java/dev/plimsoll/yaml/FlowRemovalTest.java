package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.remove;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is removed from braces and brackets")
class FlowRemovalTest {

    @Test
    @DisplayName("leaves them empty when it was the only child")
    void only() {
        gives("a: {b: 1,}\n", remove("a", "b"), "a: {}\n");
        gives("a: [\n  1\n]\n", remove("a", 0), "a: []\n");
        gives("a: { b: 1 }\n", remove("a", "b"), "a: { }\n");
        gives("a: {b: {c: 1}, d: 2}\n", remove("a", "b", "c"), "a: {b: {}, d: 2}\n");
        gives("a: [ # h\n  1 # one\n  ]\n", remove("a", 0), "a: [ # one\n  ]\n");
    }

    @Test
    @DisplayName("takes the comma in front of it along when it was last")
    void last() {
        gives("a: [1,\n  2,\n  3]\n", remove("a", 2), "a: [1,\n  2]\n");
        gives("a: [1, # one\n  2 # two\n  ]\n", remove("a", 1), "a: [1 # one\n  ]\n");
        gives("""
                a: [
                  1, 2,
                  3
                ]
                """, remove("a", 2), "a: [\n  1, 2\n]\n");
        gives("a: [\n  1\n  , 2]\n", remove("a", 1), "a: [\n  1\n  ]\n");
        gives("""
                a: [
                  1, # one
                  2 # two
                ]
                """, remove("a", 1), "a: [\n  1 # one\n]\n");
        gives("a: [1 , 2]\n", remove("a", 1), "a: [1]\n");
        gives("a: [1 # one\n  , 2]\n", remove("a", 1), "a: [1 # one\n  ]\n");
    }

    @Test
    @DisplayName("leaves a comma behind the last child where there was one")
    void trailing() {
        gives("a: [1, 2, ]\n", remove("a", 1), "a: [1, ]\n");
        gives("""
                a: [
                  1, # one
                  2, # two
                ]
                """, remove("a", 1), "a: [\n  1, # one\n]\n");
    }

    @Test
    @DisplayName("takes its own comma along elsewhere")
    void inside() {
        gives("""
                a: [
                  1, 2, # x
                  3
                ]
                """, remove("a", 1), "a: [\n  1, 3\n]\n");
        gives("""
                a: [
                  # of 1
                  1,
                  # of 2
                  2,
                  3
                ]
                """, remove("a", 1), """
                a: [
                  # of 1
                  1,
                  # of 2
                  3
                ]
                """);
    }
}
