package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The habits of an author")
class HabitsTest {

    /** As seen from the inside of what stands at a path. */
    private static Habits.Near near(String text, Object... path) {
        YamlFile file = ((ReadResult.Read) YamlFile.read(text)).file();
        YamlNode place = file.find(YamlPath.of(path)).orElseThrow();
        return new Habits(file, file.root()).near(place.span());
    }

    @Nested
    @DisplayName("about widths")
    class Widths {

        @Test
        @DisplayName("are those of the neighbours, one is enough")
        void neighbours() {
            String text = "a:\n    b:\n      c: 1\n    d:\n     e: 2\n    f:\n     g: 3\nh:\n  i:\n    j: 4\n";
            assertThat(near(text).keys(0)).isEqualTo(2);
            assertThat(near(text, "a").keys(1)).isEqualTo(1);
            assertThat(near(text, "h").keys(1)).isEqualTo(2);
        }

        @Test
        @DisplayName("are not that of a lone one deep below, and deeper than all as above")
        void lone() {
            String text = "s:\n  a:\n    i: a\n    b:\n        x:\n            u: 1\n  c:\n    i: c\n";
            for (int depth = 0; depth < 6; depth++) {
                assertThat(near(text, "s").keys(depth)).as("depth %d", depth).isEqualTo(2);
            }
            assertThat(near(text, "s", "a").keys(2)).as("a neighbour").isEqualTo(4);
            String two = text.replace("i: c\n", "d:\n        x: 2\n");
            assertThat(near(two, "s").keys(1)).isEqualTo(2);
            assertThat(near(two, "s").keys(2)).isEqualTo(4);
            assertThat(near(two, "s").keys(7)).isEqualTo(near(two, "s").keys(4));
        }

        @Test
        @DisplayName("are those of the same depth where three agree, of the whole document before that")
        void sameDepth() {
            String three = "a:\n    b: 1\nc:\n    d: 2\ne:\n    f:\n      g:\n        h:\n          i: 3\nk:\n  l: 4\n";
            assertThat(near(three, "k", "l").keys(0)).isEqualTo(4);
            String two = "a:\n    b: 1\nc:\n    f:\n      g:\n        h:\n          i: 3\nk: {l: 4}\n";
            assertThat(near(two, "k", "l").keys(0)).isEqualTo(2);
        }

        @Test
        @DisplayName("are two where nothing tells, and as the keys stand for a list")
        void nothing() {
            assertThat(near("a: 1\n").keys(0)).isEqualTo(2);
            assertThat(near("a: 1\n").items(0)).isEqualTo(2);
            assertThat(near("a:\n   b: 1\n").items(0)).isEqualTo(3);
            assertThat(near("a: 1\n").dash(0)).isEqualTo(1);
        }

        @Test
        @DisplayName("are those of lists for lists, at the column of the key as well")
        void lists() {
            String text = "a:\n    b: 1\nc:\n- d\n";
            assertThat(near(text).items(0)).isZero();
            assertThat(near(text).keys(0)).isEqualTo(4);
        }

        @Test
        @DisplayName("are not told by what stands on the line of its key, behind another dash, or is an alias")
        void elsewhere() {
            assertThat(near("a: {b: 1}\nc: [1]\n").keys(0)).isEqualTo(2);
            assertThat(near("a:\n  - - b\n    -   c\n").dash(2)).isEqualTo(3);
            assertThat(near("a:\n  -   b\nc: [x,    y]\n").dash(1)).isEqualTo(3);
            assertThat(near("a:\n  -\n  -\n").dash(1)).isEqualTo(1);
            assertThat(near("a: &a\n    b: 1\nc:\n  *a\n").keys(0)).isEqualTo(4);
        }

        @Test
        @DisplayName("of dashes are seen in lists of mappings too, inside of lists")
        void dashes() {
            String text = "a:\n-   b:\n    - c\nd:\n- e\n";
            assertThat(near(text, "a").dash(1)).isEqualTo(3);
            assertThat(near(text, "a", 0).dash(3)).isEqualTo(1);
            assertThat(near(text, "d").dash(1)).isEqualTo(1);
        }

        @Test
        @DisplayName("are seen at the start of the text, behind a byte order mark, and below any line end")
        void lineStarts() {
            assertThat(near("-   a\n").dash(0)).isEqualTo(3);
            assertThat(near("\uFEFF-   a\n").dash(0)).isEqualTo(3);
            assertThat(near("a:\r    b: 1\r").keys(0)).isEqualTo(4);
            assertThat(near("a:\r\n    b: 1\r\n").keys(0)).isEqualTo(4);
            assertThat(near("? k\n:     a: 1\n").keys(0)).isEqualTo(2);
        }
    }

    @Nested
    @DisplayName("about quotes")
    class TheQuotes {

        @Test
        @DisplayName("are those seen most often near, of two as often the last one")
        void most() {
            assertThat(near("a: ['1', \"2\"]\n").quote(1)).isEqualTo('"');
            assertThat(near("a: [\"1\", '2']\n").quote(1)).isEqualTo('\'');
            assertThat(near("a: ['1', '2', \"3\"]\nb: \"4\"\n").quote(2)).isEqualTo('\'');
            assertThat(near("a: ['1', '2', \"3\"]\nb: \"4\"\n").quote(1)).isEqualTo('"');
        }

        @Test
        @DisplayName("are double ones where there is none")
        void none() {
            assertThat(near("a: b\n").quote(0)).isEqualTo('"');
            assertThat(near("a: b\n").quoteOrNone(0)).isEqualTo((char) 0);
        }
    }

    @Nested
    @DisplayName("about blank lines")
    class BlankLines {

        private static final String SERVICES = "s:\n  a:\n    x: 1\n\n  b:\n    x: 2\n\n  c: 3\n  d: 4\n";

        @Test
        @DisplayName("differ below what has several lines and what has one")
        void severalLines() {
            assertThat(near(SERVICES, "s").blankLines(1, true)).hasValue(1);
            assertThat(near(SERVICES, "s").blankLines(1, false)).hasValue(0);
        }

        @Test
        @DisplayName("are those between any children, where none is like that")
        void any() {
            String oneLine = "s:\n  a: 1\n\n\n  b: 2\n";
            assertThat(near(oneLine, "s").blankLines(1, true)).hasValue(2);
            assertThat(near(oneLine, "s", "a").blankLines(1, true)).isEmpty();
            assertThat(near(oneLine, "s").blankLines(2, true)).isEmpty();
        }

        @Test
        @DisplayName("at the root are those below the services, before those of one line")
        void root() {
            assertThat(near(SERVICES).blankLines(0, true)).hasValue(1);
            assertThat(near(SERVICES).blankLines(0, false)).isEmpty();
            assertThat(near("v: 1\nw: 2\n" + SERVICES).blankLines(0, false)).hasValue(0);
            assertThat(near("v:\n  w: 1\n\n\n\n" + SERVICES).blankLines(0, true))
                    .hasValue(3);
            assertThat(near("v: 1\n\n\n\nw: {a: 1}\n").blankLines(0, true)).hasValue(3);
        }

        @Test
        @DisplayName("of a collection do not tell about another, but where somebody asks about its depth")
        void elsewhere() {
            String two = "s:\n  a: 1\n\n  b: 2\nt:\n  c: 3\n";
            assertThat(near(two, "t").blankLines(1, false)).isEqualTo(OptionalInt.empty());
            assertThat(near(two, "t").blankLinesElsewhere(1)).hasValue(1);
            assertThat(near(two, "t").blankLinesElsewhere(2)).isEmpty();
        }

        @Test
        @DisplayName("are seen in mappings inside of lists")
        void inLists() {
            assertThat(near("l:\n  - a: 1\n\n    b: 2\n  - c: 3\n").blankLinesElsewhere(2))
                    .hasValue(1);
        }

        @Test
        @DisplayName("are not seen in braces or behind an alias")
        void braces() {
            assertThat(near("a: {b: 1,\n\n  c: 2}\n", "a").blankLines(1, false)).isEmpty();
            assertThat(near("a: &a\n  b: 1\n\n  c: 2\nd: *a\n", "d").blankLines(1, false))
                    .isEmpty();
            assertThat(near("a: &a\n  b: 1\n\n  c: 2\nd: *a\n").blankLines(0, true))
                    .hasValue(0);
        }
    }
}
