package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.append;
import static dev.plimsoll.yaml.Edits.put;
import static dev.plimsoll.yaml.Edits.refused;
import static dev.plimsoll.yaml.Edits.remove;
import static dev.plimsoll.yaml.Edits.says;
import static dev.plimsoll.yaml.Edits.set;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An edit is refused")
class RefusalTest {

    @Test
    @DisplayName("where its way goes through an alias or a merge key")
    void shared() {
        String text = "x: &x\n  y:\n    z: 1\na: *x\nb:\n  <<: *x\n";
        says(refused(text, put("1", "a", "n")), 4, "a is the alias *x");
        says(refused(text, set("1", "a", "y", "z")), 4, "a is the alias *x");
        says(refused(text, put("1", "b", "y", "n")), 3, "b.y is merged in");
        says(refused(text, remove("b", "y")), 6, "merged in");
        says(refused(text, put("1", "x", "n")), 2, "&x, which line 4 uses too");
    }

    @Test
    @DisplayName("with its anchor where it goes behind the last line of one, whatever ends lines and comments follow")
    void behindAnchored() {
        String text = "x: &x\n - 1\n# - 2\ny:\n  z: *x\n";
        for (String eol : List.of("\n", "\r\n")) {
            says(refused(text.replace("\n", eol), append("3", "x")), 2, "&x, which line 5 uses too");
            String map = "x: &x\n  a: 1\n  # more\ny: *x\n".replace("\n", eol);
            says(refused(map, put("1", "x", "n")), 2, "&x, which line 4 uses too");
        }
        says(refused("x: &x\n  - 1\ny: [a: 1]\nz: *x\n", put("1", "y", 0, "n")), 3, "without braces");
    }

    @Test
    @DisplayName("where the anchor of others would go away")
    void anchor() {
        says(refused("a: &x 1\nb: *x\n", remove("a")), 1, "&x, which line 2 uses too");
    }

    @Test
    @DisplayName("where there is something else than it expects")
    void kind() {
        says(refused("a: 1\n", put("1", "a", "b")), 1, "single value");
        says(refused("a: [1]\n", put("1", "a", "b")), 1, "list");
        says(refused("a: {b: 1}\n", append("1", "a")), 1, "mapping");
        says(refused("b: 1\na: {b: 1}\n", set("1", "a")), 2, "not a single value");
        says(refused("b: 1\na: 1\n", put("1", "a")), 2, "there already");
        says(refused("a: 1\n", set("1", "b")), 1, "There is no b");
        says(refused("a: 1\n", remove("b", "c")), 1, "There is no b.c");
        says(refused("a: [b: 1]\n", put("1", "a", 0, "c")), 1, "without braces");
    }
}
