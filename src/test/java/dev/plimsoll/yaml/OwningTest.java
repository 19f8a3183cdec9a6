package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.edit;
import static dev.plimsoll.yaml.Edits.gives;
import static dev.plimsoll.yaml.Edits.own;
import static dev.plimsoll.yaml.Edits.refused;
import static dev.plimsoll.yaml.Edits.says;
import static dev.plimsoll.yaml.Edits.set;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Giving a place its own value")
class OwningTest {

    @Test
    @DisplayName("merges an aliased mapping in, and keeps the comment behind the alias")
    void mappings() {
        gives(
                "x: &x\n  a: 1\ns:\n  w: *x # why\n  v: 1\n",
                own("s", "w"),
                "x: &x\n  a: 1\ns:\n  w: # why\n    <<: *x\n  v: 1\n");
        gives("x: &x\n  a: 1\ny:\n  - *x\n  - 3\n", own("y", 0), "x: &x\n  a: 1\ny:\n  - <<: *x\n  - 3\n");
        gives("x: &x {a: 1}\nb: {c: *x}\n", own("b", "c"), "x: &x {a: 1}\nb: {c: {<<: *x}}\n");
    }

    @Test
    @DisplayName("of which keys can be changed then")
    void edited() {
        String before = "x: &x\n  a: 1\n  b: 2\nw: *x\n";
        assertThat(edit(before, own("w"), set("3", "w", "a")))
                .isEqualTo("x: &x\n  a: 1\n  b: 2\nw:\n  <<: *x\n  a: 3\n");
    }

    @Test
    @DisplayName("says null where a tab would stand right behind a dash")
    void nothingBeforeTab() {
        gives("a: &x\nb:\n  - *x\t# why\n", own("b", 0), "a: &x\nb:\n  - null\t# why\n");
        gives("a: &x\nb:\n  - *x # why\n", own("b", 0), "a: &x\nb:\n  - # why\n");
        gives("a: &x\n-\nb:\n  - *x\t# why\n", own("b", 0), "a: &x\n-\nb:\n  - - null\t# why\n");
        gives("a: &x |-\n  t\nb:\n- *x\t# why\n", own("b", 0), "a: &x |-\n  t\nb:\n- |-\t# why\n  t\n");
    }

    @Test
    @DisplayName("leaves an alias inside of a copy as it is, however long what it stands for is")
    void aliasesInCopies() {
        String list = "x: &x\n  - a: b\n    d:\n\n      c: e\n";
        String base = "y: &y\n  l:\n    - >-\n      t\n\n      u\n    - *x # why\n    -\n      *x\n";
        gives(
                list + base + "z:\n  <<: *y\n",
                own("z", "l"),
                list + base + "z:\n  <<: *y\n  l:\n    - >-\n      t\n\n      u\n    - *x # why\n    -\n      *x\n");
    }

    @Test
    @DisplayName("copies lists and texts as they are written, without anchors")
    void copies() {
        gives("""
                x: &x
                    # items
                    - &one a # first
                    - b: &two
                        c: 'd'
                    - &three !t e
                s:
                  w: *x
                z: [*one, *two, *three]
                """, own("s", "w"), """
                x: &x
                    # items
                    - &one a # first
                    - b: &two
                        c: 'd'
                    - &three !t e
                s:
                  w:
                      - a # first
                      - b:
                          c: 'd'
                      - !t e
                z: [*one, *two, *three]
                """);
        gives("x: &x [1, 'b']\ny: *x\n", own("y"), "x: &x [1, 'b']\ny: [1, 'b']\n");
        gives("x: &x 'a'\ns: *x # c\n", own("s"), "x: &x 'a'\ns: 'a' # c\n");
        gives("x: &x |\n  a\n   b\ns: *x\n", own("s"), "x: &x |\n  a\n   b\ns: |\n  a\n   b\n");
        gives("l: &l !u [1]\nc: *l\n", own("c"), "l: &l !u [1]\nc: !u [1]\n");
        gives("l: &l !u\n  - 1\nc: *l\n", own("c"), "l: &l !u\n  - 1\nc: !u\n  - 1\n");
    }

    @Test
    @DisplayName("writes a merged key out, behind the one that is named")
    void merged() {
        String base = "x: &x\n    a:\n        k: 1 # c\n        # d\n        l: [1,\n          2]\n";
        gives(
                base + "b:\n    <<: *x\n    c: 1\n",
                own("b", "a"),
                base
                        + "b:\n    <<: *x\n    c: 1\n    a:\n        k: 1 # c\n        # d\n        l: [1,\n          2]\n");
        gives(
                "x: &x\n  a: 1\nb:\n  d: 1\n  <<: *x\n  c: 1\n",
                new Edit.Own(YamlPath.of("b", "a"), "d"),
                "x: &x\n  a: 1\nb:\n  d: 1\n  a: 1\n  <<: *x\n  c: 1\n");
    }

    @Test
    @DisplayName("means the last anchor of that name before the alias")
    void anchorTwice() {
        String before = "x: &x 1\na: *x\ny: &x 2\nb: *x\n";
        assertThat(edit(before, own("a"), own("b"))).isEqualTo("x: &x 1\na: 1\ny: &x 2\nb: 2\n");
    }

    @Test
    @DisplayName("leaves what is its own already")
    void already() {
        gives("a:\n  b: 1\n", own("a", "b"), "a:\n  b: 1\n");
    }

    @Test
    @DisplayName("is refused below an alias, and where the anchor means something else by now")
    void refusals() {
        says(refused("x: &x\n  a:\n    b: 1\nc: *x\n", own("c", "a")), 4, "c is the alias *x");
        says(refused("x: &x {k: 1}\na: *x\ny: &x {j: 2}\n", own("a")), 2, "cannot be written out");
        says(refused("x: &x {k: 1}\na: *x\ny: &x {k: 2}\n", own("a")), 2, "something else");
        says(refused("z: &z [1]\nx: &x\n- *z\na: *x\ny: &z [2]\n", own("a")), 4, "cannot be written out");
        says(refused("a: 1\n", own("b")), 1, "There is no b");
    }
}
