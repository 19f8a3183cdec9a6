package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.item;
import static dev.plimsoll.yaml.Edits.put;
import static dev.plimsoll.yaml.Edits.remove;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Blank lines and comments")
class BlankLinesTest {

    @Test
    @DisplayName("part what is put in as they part the others")
    void habit() {
        gives("""
                a:
                  b:
                    c: 1


                  # of d
                  d:
                    e: 1
                """, put("x: 1", "a", "n"), """
                a:
                  b:
                    c: 1


                  # of d
                  d:
                    e: 1


                  n:
                    x: 1
                """);
        gives("""
                a:
                  b: 1

                  c: 2
                """, put("x: 1", "a", "n"), """
                a:
                  b: 1

                  c: 2

                  n:
                    x: 1
                """);
        gives("""
                a:
                  b: 1
                c:
                  d: 1

                e: 1
                """, put("1", "n"), """
                a:
                  b: 1
                c:
                  d: 1

                e: 1

                n: 1
                """);
        gives("# one\n# two\n", put("1", "a"), """
                # one
                # two

                a: 1
                """);
        gives("---\n# x\n...\n", put("1", "a"), """
                ---
                # x

                a: 1
                ...
                """);
    }

    @Test
    @DisplayName("go with what is removed where they stand above it, and stay where they belong to others")
    void removed() {
        gives("""
                a:
                  b: 1
                  # of d

                  d: 2
                """, remove("a", "d"), "a:\n  b: 1\n  # of d\n");
        gives("""
                a:

                  b: 1

                  c: 1

                """, remove("a", "b"), """
                a:

                  c: 1

                """);
        gives("a: 1\n\nb: 2\n", remove("a"), "b: 2\n");
        gives("""

                # x

                a: 1
                """, remove("a"), "\n# x\n");
        gives("""
                a:
                  - x: 1
                    # c
                    y: 2
                """, remove("a", 0, "x"), "a:\n  - y: 2\n");
        gives("a:\n  - x: 1\n", remove("a", 0, "x"), "");
        gives("a:\n  - x: 1\n  - 2\n", remove("a", 0, "x"), "a:\n  - 2\n");
    }

    @Test
    @DisplayName("stay where they are when something empty is filled, or something is put behind a named key")
    void first() {
        gives("""
                a:
                  b:
                    c: 1
                  # of d
                  d: 1
                """, new Edit.Put(YamlPath.of("a"), "n", Fragment.parse("1"), "b"), """
                a:
                  b:
                    c: 1
                  n: 1
                  # of d
                  d: 1
                """);
        gives("a:\n# x\n", put("1", "a", "b"), "a:\n  b: 1\n# x\n");
        gives("a:\n  # x\nb: 1\n", put("1", "a", "b"), """
                a:
                  b: 1
                  # x
                b: 1
                """);
        gives("""
                a:
                    # x
                  # y
                b: 1
                """, item("1", "a"), """
                a:
                    # x
                  - 1
                  # y
                b: 1
                """);
    }

    @Test
    @DisplayName("are no matter for what is empty, which is written as its neighbours are")
    void braces() {
        gives("a: {}\nb: {}\n", put("1", "c"), "a: {}\nb: {}\nc: 1\n");
        gives("v: {a: {}, b: {}}\n", put("", "v", "c"), "v: {a: {}, b: {}, c: {}}\n");
        gives("v:\n  a: {}\n  b: {x: 1}\n", put("", "v", "c"), """
                v:
                  a: {}
                  b: {x: 1}
                  c:
                """);
    }
}
