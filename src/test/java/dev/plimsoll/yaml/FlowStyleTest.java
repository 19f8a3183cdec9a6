package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.edit;
import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.item;
import static dev.plimsoll.yaml.Edits.put;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In braces and brackets")
class FlowStyleTest {

    @Test
    @DisplayName("lists have lines of their own where most lists do")
    void lists() {
        gives("""
                {
                  "a": {
                    "l": [
                      1
                    ],
                    "m": [2]
                  }
                }
                """, put("x: [1, 2]", "a", "n"), """
                {
                  "a": {
                    "l": [
                      1
                    ],
                    "m": [2],
                    "n": {
                      "x": [
                        1,
                        2
                      ]
                    }
                  }
                }
                """);
        gives("""
                {
                  "a": {
                    "l": [
                      1
                    ],
                    "m": [2],
                    "o": [[3]]
                  }
                }
                """, put("x: [1, 2]", "a", "n"), """
                {
                  "a": {
                    "l": [
                      1
                    ],
                    "m": [2],
                    "o": [[3]],
                    "n": {
                      "x": [1, 2]
                    }
                  }
                }
                """);
        gives("""
                a: {
                    b: 1
                  }
                l: [
                  1
                  ]
                """, put("x: [1, 2]", "a", "n"), """
                a: {
                    b: 1,
                    n: {
                        x: [
                            1,
                            2
                        ]
                    }
                  }
                l: [
                  1
                  ]
                """);
        gives("a: {\n    b: 1\n  }\n", put("x: [1, 2]\ny: {}\nz: []", "a", "n"), """
                a: {
                    b: 1,
                    n: {
                        x: [1, 2],
                        y: {},
                        z: []
                    }
                  }
                """);
    }

    @Test
    @DisplayName("lists in lists count among them")
    void nestedLists() {
        gives("""
                {
                  "a": {
                    "l": [[
                      1
                    ], [
                      2
                    ]]
                  }
                }
                """, put("x: [1]", "a", "n"), """
                {
                  "a": {
                    "l": [[
                      1
                    ], [
                      2
                    ]],
                    "n": {
                      "x": [
                        1
                      ]
                    }
                  }
                }
                """);
    }

    @Test
    @DisplayName("empty braces on two lines are filled by lines")
    void empty() {
        gives("""
                {
                    "a": {
                    }
                }
                """, put("x: 1", "a", "n"), """
                {
                    "a": {
                        "n": {
                            "x": 1
                        }
                    }
                }
                """);
        gives("a: {\n  }\nb: 1\n", put("x: 1", "a", "n"), """
                a: {
                  n: {
                    x: 1
                  }
                  }
                b: 1
                """);
        gives("{\n}\n", put("1", "n"), "{\n  n: 1\n}\n");
    }

    @Test
    @DisplayName("colons and commas have the blanks of the others")
    void separators() {
        gives("a: {\"b\":1, \"c\":2}\n", put("x: 1", "a", "n"), "a: {\"b\":1, \"c\":2, \"n\":{\"x\":1}}\n");
        gives("a: {b : 1}\n", put("x: 1", "a", "n"), "a: {b : 1, n : {x : 1}}\n");
        gives("a: {\"b\":}\n", put("1", "a", "n"), "a: {\"b\":, \"n\": 1}\n");
        gives("a: {b: 1,c: 2}\n", put("[1, 2]", "a", "n"), "a: {b: 1,c: 2,n: [1,2]}\n");
        gives("a: &a x\nb: {c: *a }\n", put("1", "b", "n"), "a: &a x\nb: {c: *a, n: 1 }\n");
    }

    @Test
    @DisplayName("keys have quotes where all others have them")
    void quotedKeys() {
        gives("a: {\"b\": 1, c: 2}\n", put("x: 1", "a", "n"), "a: {\"b\": 1, c: 2, n: {x: 1}}\n");
        gives(
                "a: {\"b\": 1}\nq: 'x'\n",
                put("x: yes\ny: 'no'", "a", "n"),
                "a: {\"b\": 1, \"n\": {\"x\": yes, \"y\": 'no'}}\nq: 'x'\n");
    }

    @Test
    @DisplayName("what has no value gets one")
    void fill() {
        assertThat(edit(
                        "a: {b: , \"c\":, d , e: ~}\n",
                        put("1", "a", "b", "x"),
                        put("1", "a", "c", "x"),
                        item("1", "a", "d"),
                        item("2", "a", "e")))
                .isEqualTo("a: {b: {x: 1} , \"c\": {x: 1}, d : [1], e: [2]}\n");
    }

    @Test
    @DisplayName("what would be too long a line gets lines")
    void longLines() {
        gives("a: {}\n", put("x: " + "v".repeat(89), "a", "n"), """
                a: {
                  n: {
                    x: vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv
                  }
                }
                """);
        gives("a:\n  b: {}\n", put("x: " + "v".repeat(95), "a", "b", "n"), """
                a:
                  b: {
                    n: {
                      x: vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv
                    }
                  }
                """);
    }

    @Test
    @DisplayName("a new line goes behind the comment of the last one")
    void lines() {
        gives("""
                a: {
                  b: 1,
                  c: 2,
                }
                """, put("1", "a", "n"), """
                a: {
                  b: 1,
                  c: 2,
                  n: 1,
                }
                """);
        gives("""
                a: [
                  1, # one
                  2 # two
                ]
                """, item("3", "a"), """
                a: [
                  1, # one
                  2, # two
                  3
                ]
                """);
    }
}
