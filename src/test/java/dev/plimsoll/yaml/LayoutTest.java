package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.edit;
import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.item;
import static dev.plimsoll.yaml.Edits.put;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is put in is laid out")
class LayoutTest {

    @Test
    @DisplayName("with values that stand below their keys")
    void belowKeys() {
        gives(
                """
                s:
                    w:
                        i: x
                        l:
                        - q
                """,
                put("k:\n  {x: 1,\n    y: 2}\nl:\n  [1,\n   2]\nm:\n  one\n    two\n  three\nn: 1\n", "s", "v"),
                """
                s:
                    w:
                        i: x
                        l:
                        - q

                    v:
                        k:
                            {x: 1,
                              y: 2}
                        l:
                            [1,
                             2]
                        m:
                            one
                              two
                            three
                        n: 1
                """);
    }

    @Test
    @DisplayName("with values that begin on the line of their key and go on")
    void onKeyLines() {
        gives(
                """
                s:
                    w:
                        i: x
                        l:
                        - q
                """,
                put(
                        "k: {x: 1,\n  y: 2}\nl: [1,\n  2,\n    3]\nd:\n  e: [1,\n    2]\nm: one\n    two\nn: 1\n",
                        "s",
                        "v"),
                """
                s:
                    w:
                        i: x
                        l:
                        - q

                    v:
                        k: {x: 1,
                          y: 2}
                        l: [1,
                          2,
                            3]
                        d:
                            e: [1,
                              2]
                        m: one
                            two
                        n: 1
                """);
        gives("a:\n    b: 1\n", put("{x: 1,\n  y: [2,\n  3]}\n", "a", "c"), """
                a:
                    b: 1
                    c: {x: 1,
                      y: [2,
                      3]}
                """);
        gives("a:\n    b: 1\n", put("one\n  two\n", "a", "c"), """
                a:
                    b: 1
                    c: one
                        two
                """);
    }

    @Test
    @DisplayName("with items of every kind, each by the width of the dashes there")
    void items() {
        gives(
                """
                s:
                    w:
                        i: x
                        l:
                        - q
                """,
                put(
                        "l:\n  -\n    a: 1\n    b: 2\n  - [1,\n    2]\n  - |\n    t\n\n      u\n  - one\n    two\n  -\n  -   - n1\n      - n2\n  - c: 1\nz: 1\n",
                        "s",
                        "v"),
                """
                s:
                    w:
                        i: x
                        l:
                        - q

                    v:
                        l:
                        -
                          a: 1
                          b: 2
                        - [1,
                          2]
                        - |
                            t

                              u
                        - one
                            two
                        -
                        - - n1
                          - n2
                        - c: 1
                        z: 1
                """);
        assertThat(edit(
                        "l:\n    - 1\n",
                        item("{x: 1,\n y: 2}", "l"),
                        item("|\n t\n  u\n", "l"),
                        item("x:\n  y:\n  - 1\nz: 2", "l")))
                .isEqualTo("""
                l:
                    - 1
                    - {x: 1,
                     y: 2}
                    - |
                      t
                       u
                    - x:
                        y:
                            - 1
                      z: 2
                """);
        gives("l:\n-   a: 1\n    b: 2\n", item("x: 1\ny: 2", "l"), """
                l:
                -   a: 1
                    b: 2

                -   x: 1
                    y: 2
                """);
    }

    @Test
    @DisplayName("with its comments beside what they stand beside")
    void comments() {
        gives(
                "s:\n    w:\n        i: x\n",
                put(
                        "# top\na:\n  # in a\n  b: 1\n    # deep\n  # end of a\n# of c\nc:\n# odd\n  - 1\n  # last\n",
                        "s",
                        "v"),
                """
                s:
                    w:
                        i: x

                    v:
                        # top
                        a:
                            # in a
                            b: 1
                            # deep
                            # end of a
                        # of c
                        c:
                        # odd
                            - 1
                            # last
                """);
    }

    @Test
    @DisplayName("with a comment of its own above its key")
    void commented() {
        Edit put = new Edit.Put(
                new YamlPath(0, List.of("s")), "b", Fragment.parse("1").commented("why\n\nso"));
        gives("s:\n    a: 0\n", put, "s:\n    a: 0\n    # why\n    #\n    # so\n    b: 1\n");
    }

    @Test
    @DisplayName("with items of several keys, behind their dash or below it")
    void itemsOfSeveralKeys() {
        gives(
                """
                s:
                    w:
                        l:
                        -   q
                """,
                put("k:\n  - a: 1\n    b: 2\n    c:\n      - 3\n  -\n    d: 4\n    e: 5\n  - - 6\n    - 7\n", "s", "v"),
                """
                s:
                    w:
                        l:
                        -   q

                    v:
                        k:
                        -   a: 1
                            b: 2
                            c:
                            -   3
                        -
                            d: 4
                            e: 5
                        -   - 6
                            -   7
                """);
    }

    @Test
    @DisplayName("with aliases that stand below their key or dash")
    void aliases() {
        gives(
                """
                s:
                    w:
                        l:
                        -   q
                """,
                put("k: &k\n  a: 1\n  b: 2\nl: &l\n  - c\n  - d\nm:\n  *k\nn:\n  - *l\n  -\n    *k\n", "s", "v"),
                """
                s:
                    w:
                        l:
                        -   q

                    v:
                        k: &k
                            a: 1
                            b: 2
                        l: &l
                        -   c
                        -   d
                        m:
                            *k
                        n:
                        -   *l
                        -
                            *k
                """);
    }

    @Test
    @DisplayName("with its tag or anchor on the line of the key")
    void properties() {
        assertThat(edit("a:\n    b: 1\n", put("!t\nx: 1\n", "a", "c"), put("!t [1]", "a", "d"), put("&q x", "a", "e")))
                .isEqualTo("""
                a:
                    b: 1
                    c: !t
                        x: 1
                    d: !t [1]
                    e: &q x
                """);
    }

    @Test
    @DisplayName("as deep in as others are at that depth")
    void depths() {
        gives("""
                a:
                  b:
                      c:
                         d: 1
                  e: 1
                """, put("x:\n  y:\n    z: 1\n", "a", "n"), """
                a:
                  b:
                      c:
                         d: 1
                  e: 1
                  n:
                      x:
                         y:
                            z: 1
                """);
    }
}
