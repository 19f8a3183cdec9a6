package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.yaml.Corpus.Sample;
import dev.plimsoll.yaml.ReadResult.Unreadable;
import dev.plimsoll.yaml.YamlNode.MappingNode;
import dev.plimsoll.yaml.YamlNode.ScalarNode;
import dev.plimsoll.yaml.YamlNode.ScalarStyle;
import dev.plimsoll.yaml.YamlNode.SequenceNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading YAML")
class YamlReadingTest {

    static YamlFile read(String text) {
        return switch (YamlFile.read(text)) {
            case ReadResult.Read read -> read.file();
            case Unreadable problem -> throw new AssertionError(problem.toString());
        };
    }

    static Unreadable problem(String text) {
        return switch (YamlFile.read(text)) {
            case ReadResult.Read read ->
                throw new AssertionError("could be read: " + read.file().text());
            case Unreadable problem -> problem;
        };
    }

    private static YamlNode node(YamlFile file, Object... path) {
        return file.find(YamlPath.of(path)).orElseThrow();
    }

    private static String at(YamlFile file, YamlNode node) {
        return file.text().substring(node.span().start(), node.span().end());
    }

    private static String cut(String text, Object... path) {
        YamlFile file = read(text);
        return at(file, node(file, path));
    }

    @Nested
    @DisplayName("on real files")
    class RealFiles {

        static List<Sample> accepted() {
            return Corpus.accepted();
        }

        @ParameterizedTest
        @MethodSource("accepted")
        @DisplayName("keeps every character and knows where each value stands")
        void keepsTheText(Sample sample) {
            YamlFile file = read(sample.text());

            assertThat(file.text()).isEqualTo(sample.text());
            assertThat(file.documents()).isNotEmpty();
            file.documents().forEach(root -> check(file, root));
        }

        private void check(YamlFile file, YamlNode node) {
            String text = at(file, node);
            if (node.span().length() > 0 && !text.contains("|+")) {
                assertThat(text.charAt(0)).isNotIn(' ', '\t', '\n', '\r', '#');
                assertThat(text.charAt(text.length() - 1)).isNotIn('\n', '\r');
            }
            if (node.shared()) {
                return;
            }
            switch (node) {
                case MappingNode map ->
                    map.entries().forEach(each -> {
                        assertThat(each.keySpan().start())
                                .isGreaterThanOrEqualTo(node.span().start());
                        assertThat(each.value().span().start())
                                .isGreaterThanOrEqualTo(each.keySpan().end());
                        assertThat(each.value().span().end())
                                .isLessThanOrEqualTo(node.span().end());
                        check(file, each.value());
                    });
                case SequenceNode list -> list.items().forEach(each -> check(file, each));
                case ScalarNode scalar -> checkText(text, scalar);
            }
        }

        private void checkText(String text, ScalarNode scalar) {
            if (scalar.style() == ScalarStyle.PLAIN && text.lines().count() == 1) {
                assertThat(text).isEqualTo(scalar.value());
            }
            if (scalar.style() == ScalarStyle.DOUBLE_QUOTED) {
                assertThat(text).startsWith("\"").endsWith("\"");
            }
        }
    }

    @Nested
    @DisplayName("finds places")
    class Places {

        @Test
        @DisplayName("of blocks without the comments and blank lines behind them")
        void blocks() {
            String text = "a:\n  b: 1   # eol\n\n  # trailing in a\n\n# top comment\nc: 2\n";
            assertThat(cut(text, "a")).isEqualTo("b: 1");
            assertThat(cut(text)).isEqualTo(text.substring(0, text.length() - 1));
        }

        @Test
        @DisplayName("of lists from their first dash to the end of their last item")
        void lists() {
            String text = "s:\n  - a: 1\n    # in item\n  # in seq\n  - b: 2\n";
            assertThat(cut(text, "s")).startsWith("- a: 1").endsWith("- b: 2");
            assertThat(cut(text, "s", 0)).isEqualTo("a: 1");
            assertThat(cut(text, "s", 1)).isEqualTo("b: 2");
        }

        @Test
        @DisplayName("without anchor and tag, and gives the tag as written")
        void properties() {
            YamlFile file = read("a: &x !reset\n  b: 1\nc: !override &y val # z\nd: !!str &z\ne: &w [1]\n");
            assertThat(at(file, node(file, "a"))).isEqualTo("b: 1");
            assertThat(node(file, "a").tag()).isEqualTo("!reset");
            assertThat(at(file, node(file, "c"))).isEqualTo("val");
            assertThat(node(file, "c").tag()).isEqualTo("!override");
            assertThat(node(file, "d").span()).isEqualTo(new Span(55, 55));
            assertThat(node(file, "d").tag()).isEqualTo("!!str");
            assertThat(at(file, node(file, "e"))).isEqualTo("[1]");
            assertThat(node(file, "e").tag()).isNull();
        }

        @Test
        @DisplayName("of a mapping whose first key, not itself, is anchored")
        void anchoredKey() {
            YamlFile file = read("a:\n  &k b: 1\n  c: *k\n");
            assertThat(at(file, node(file, "a"))).isEqualTo("&k b: 1\n  c: *k");
            assertThat(node(file, "a", "c").shared()).isTrue();
        }

        @Test
        @DisplayName("of a mapping that is anchored, and whose first key has a tag or an anchor")
        void anchoredAndKeyTagged() {
            YamlFile file = read("k: &k {d: 1}\na: &a\n  !!merge <<: *k\n  b: 1\nc: &c\n  &b !!str b: 1\n");
            assertThat(at(file, node(file, "a"))).isEqualTo("!!merge <<: *k\n  b: 1");
            assertThat(node(file, "a").tag()).isNull();
            assertThat(node(file, "a", "d").shared()).isTrue();
            assertThat(at(file, node(file, "c"))).isEqualTo("&b !!str b: 1");
        }

        @Test
        @DisplayName("of nothing but an anchor, in front of a key that has a tag or an anchor")
        void anchoredNothing() {
            YamlFile file = read("a: &x\n!!str b: &y\n&z c: 1\n");
            assertThat(node(file, "a").span()).isEqualTo(new Span(5, 5));
            assertThat(node(file, "a").tag()).isNull();
            assertThat(node(file, "b").span()).isEqualTo(new Span(17, 17));
        }

        @Test
        @DisplayName("of nothing, right behind its colon or dash")
        void nothing() {
            YamlFile file = read("a:\nb: # c\nc:\n  -\n");
            assertThat(node(file, "a").span()).isEqualTo(new Span(2, 2));
            assertThat(node(file, "b").span()).isEqualTo(new Span(5, 5));
            assertThat(node(file, "c", 0).span()).isEqualTo(new Span(16, 16));
            assertThat(((ScalarNode) node(file, "a")).isNull()).isTrue();
        }

        @Test
        @DisplayName("of literal texts with blank lines only where these are kept")
        void literals() {
            assertThat(cut("a: |\n  x\n\n  y\n\n\nb: 1\n", "a")).isEqualTo("|\n  x\n\n  y");
            assertThat(cut("a: |+\n  x\n\n\nb: 1\n", "a")).isEqualTo("|+\n  x\n\n");
            assertThat(cut("a: >-\n  x\n   \n# c\nb: 1\n", "a")).isEqualTo(">-\n  x\n   ");
            assertThat(cut("a: |\n\nb: 1\n", "a")).isEqualTo("|");
            assertThat(cut("a: |\n  x", "a")).isEqualTo("|\n  x");
            assertThat(cut("s:\n- |\n x\n- y\n", "s", 0)).isEqualTo("|\n x");
        }

        @Test
        @DisplayName("behind characters that take two units")
        void astral() {
            assertThat(cut("k\uD83D\uDE00: \"\uD83D\uDE00\"\nb: c\n", "b")).isEqualTo("c");
            assertThat(cut("\uFEFFa: b\n", "a")).isEqualTo("b");
        }

        @Test
        @DisplayName("as lines and columns, whatever ends the lines")
        void lines() {
            for (String end : List.of("\n", "\r\n", "\r")) {
                YamlFile file = read("a: 1" + end + "b:" + end + "  c: 2" + end);
                int offset = node(file, "b", "c").span().start();
                assertThat(file.line(offset)).isEqualTo(3);
                assertThat(file.column(offset)).isEqualTo(6);
            }
            assertThat(read("\uFEFFa: b").column(1)).isEqualTo(1);
        }
    }

    @Nested
    @DisplayName("understands")
    class Understands {

        @Test
        @DisplayName("tabs between two tokens of a line, and keeps those in values")
        void tabs() {
            YamlFile file = read("a:\t1\nb: 'x\ty'\t# c\nc: x\ty\nd:\t\n\n  e: 2\nf: &x\t1\ng: |\t\n  t\n");
            assertThat(at(file, node(file, "a"))).isEqualTo("1");
            assertThat(((ScalarNode) node(file, "b")).value()).isEqualTo("x\ty");
            assertThat(((ScalarNode) node(file, "c")).value()).isEqualTo("x\ty");
            assertThat(((ScalarNode) node(file, "d", "e")).value()).isEqualTo("2");
            assertThat(((ScalarNode) node(file, "f")).value()).isEqualTo("1");
            assertThat(((ScalarNode) node(file, "g")).value()).isEqualTo("t\n");
        }

        @Test
        @DisplayName("several documents, with anchors of their own")
        void documents() {
            YamlFile file = read("a: &x 1\n---\nb: &x 2\nc: *x\n...\n---\n");
            assertThat(file.documents()).hasSize(3);
            ScalarNode value =
                    (ScalarNode) file.find(YamlPath.of("c").inDocument(1)).orElseThrow();
            assertThat(value.value()).isEqualTo("2");
            assertThat(file.find(YamlPath.of("c"))).isEmpty();
            assertThat(file.find(YamlPath.of("c").inDocument(7))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "# only a comment\n", "\n\n", "\uFEFF"})
        @DisplayName("nothing as an empty value")
        void empty(String text) {
            assertThat(read(text).root()).isInstanceOfSatisfying(ScalarNode.class, root -> assertThat(root.isNull())
                    .isTrue());
        }

        @Test
        @DisplayName("aliases as the node of their anchor, at their own place, and all below as shared")
        void aliases() {
            YamlFile file = read("a: &x\n  b: [1]\nc: *x\n");
            assertThat(at(file, node(file, "c"))).isEqualTo("*x");
            assertThat(node(file, "c").shared()).isTrue();
            assertThat(node(file, "c", "b", 0).shared()).isTrue();
            assertThat(at(file, node(file, "c", "b", 0))).isEqualTo("1");
            assertThat(node(file, "a", "b", 0).shared()).isFalse();
        }

        @Test
        @DisplayName("merge keys: own keys first, then the first source that has a key")
        void merges() {
            YamlFile file = read("""
                    x: &x {a: 1, b: 1, c: 1}
                    y: &y
                      <<: *x
                      d: 2
                      b: 2
                    z:
                      a: 3
                      <<: [*y, *x]
                    "<<": {q: 1}
                    """);
            MappingNode z = (MappingNode) node(file, "z");
            assertThat(z.entries()).extracting(YamlNode.Entry::key).containsExactly("a", "<<");
            assertThat(z.merged()).extracting(YamlNode.Entry::key).containsExactly("d", "b", "c");
            assertThat(((ScalarNode) node(file, "z", "b")).value()).isEqualTo("2");
            assertThat(node(file, "z", "b").shared()).isTrue();
            assertThat(node(file, "z", "a").shared()).isFalse();
            assertThat(file.find(YamlPath.of("q"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("says what is wrong")
    class Problems {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = ';', textBlock = """
                a:\\n\\tb: 1               ; 2 ; 1 ; A tab
                a:\\n  -\\t1               ; 2 ; 4 ; A tab
                a: b: c                    ; 1 ; 5 ; A colon stands here
                a: 1\\nb\\nc: 2            ; 2 ; 1 ; no colon
                a:\\n  b: 1\\n c: 2        ; 3 ; 2 ; does not fit in with the lines
                a:\\n  - b\\n  c: 2        ; 3 ; 3 ; does not fit in with the list
                a: "b\\nc: d\\n            ; 1 ; 4 ; quote that opens here is never closed
                a: "\\q"                   ; 1 ; 6 ; no such escape
                a: [1, 2\\nb: 3            ; 1 ; 4 ; list that opens here
                a: {b: 1\\nc               ; 1 ; 4 ; mapping that opens here
                a: @b                      ; 1 ; 4 ; No value can begin
                a: *b                      ; 1 ; 4 ; no anchor &b
                a: &b [*b]                 ; 1 ; 8 ; inside of what its anchor names
                a: 1\\nb: 2\\na: 3         ; 3 ; 1 ; stands here and in line 1
                a: {{ b }}                 ; 1 ; 5 ; A key is a list or a mapping
                a:\\n  <<: 1               ; 2 ; 3 ; merge key
                a: |x\\n  b                ; 1 ; 4 ; header
                a: !<b\\n                  ; 1 ; 4 ; tag
                a: 'b\\n---\\nc'           ; 1 ; 4 ; not closed before the document ends
                a: "\\x1"                  ; 1 ; 7 ; escape is not complete
                a: - b                     ; 1 ; 4 ; list cannot begin here
                a: ? b                     ; 1 ; 4 ; question mark
                a: & b                     ; 1 ; 4 ; is missing
                a: !x!b c                  ; 1 ; 4 ; handle that is not declared
                %YAML x\\n                ; 1 ; 1 ; directive
                [a, , b]                   ; 1 ; 5 ; value is missing
                a: &b.c d                  ; 1 ; 4 ; no name may have
                a: &é b                    ; 1 ; 4 ; no name for an anchor
                a: b\\n---\\n*c            ; 3 ; 1 ; no anchor &c
                {a: 1}\\nb                ; 2 ; 1 ; second document
                """)
        @DisplayName("with line and column")
        void lineAndColumn(String text, int line, int column, String what) {
            Unreadable problem = problem(text.replace("\\n", "\n").replace("\\t", "\t"));
            assertThat(problem.what()).contains(what).endsWith(".");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.why()).isNotEmpty();
        }

        @Test
        @DisplayName("of characters that no text may contain")
        void characters() {
            assertThat(problem("a: 1\nb: x\0y\n").what()).contains("U+0000");
            assertThat(problem("a: 1\nb: x\0y\n").line()).isEqualTo(2);
            assertThat(problem("a: \uD83D").what()).contains("U+D83D");
        }
    }
}
