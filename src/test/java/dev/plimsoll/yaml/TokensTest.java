package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Between the tokens of a text")
class TokensTest {

    @Nested
    @DisplayName("skipping goes over")
    class Skipping {

        @Test
        @DisplayName("blanks, tabs, line ends of every kind and a byte order mark")
        void separators() {
            String text = "\uFEFF \t\n\r\u0085\u2028\u2029x";
            assertThat(Syntax.skip(text, 0)).isEqualTo(text.length() - 1);
            assertThat(Syntax.skip("x", 0)).isZero();
        }

        @Test
        @DisplayName("comments, one at the start, one after another and one that ends the text")
        void comments() {
            assertThat(Syntax.skip("# a\n  # b\n c", 0)).isEqualTo(11);
            assertThat(Syntax.skip("a,# b", 2)).isEqualTo(5);
            assertThat(Syntax.skip("a #", 1)).isEqualTo(3);
        }

        @Test
        @DisplayName("nothing else: a hash inside of a word is a part of it")
        void words() {
            assertThat(Syntax.skip("a#b", 0)).isZero();
        }
    }

    @Test
    @DisplayName("a word ends at a blank, at the end of the text, and in flow style at an indicator")
    void wordEnd() {
        assertThat(Syntax.wordEnd("!a b", 0, true)).isEqualTo(2);
        assertThat(Syntax.wordEnd("&a", 0, true)).isEqualTo(2);
        assertThat(Syntax.wordEnd("&a,b]", 0, false)).isEqualTo(5);
        for (char each : ",[]{}".toCharArray()) {
            assertThat(Syntax.wordEnd("&a" + each, 0, true)).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("a line ends before its break or with the text")
    void lineEnd() {
        assertThat(Syntax.lineEnd("ab\r\nc", 0)).isEqualTo(2);
        assertThat(Syntax.lineEnd("ab\r\nc", 4)).isEqualTo(5);
    }

    @Nested
    @DisplayName("a tab is let be")
    class TheTab {

        private static Optional<String> without(String text) {
            int tab = text.indexOf('\t');
            return new Tabs(text, new Lines(text)).without(text, tab);
        }

        @Test
        @DisplayName("behind something in its line")
        void betweenTokens() {
            assertThat(without("a:\tb\n\tc")).contains("a: b\n\tc");
            assertThat(without("a: b\t# c")).contains("a: b # c");
        }

        @Test
        @DisplayName("before a comment that follows a comment, blank lines between, with those of the whole block")
        void comments() {
            assertThat(without("# a\n\t# b\n \t\n\t\t# c\nd: e\n")).contains("# a\n # b\n  \n  # c\nd: e\n");
            assertThat(without("# a\n\n\t# b")).contains("# a\n\n # b");
            assertThat(without("# a\n\t\n # b\n\t\n")).contains("# a\n \n # b\n\t\n");
        }

        @Test
        @DisplayName("nowhere else: not at the start of the text, below a key, before a key or behind a dash")
        void nowhereElse() {
            assertThat(without("\t# a\nb: c\n")).isEmpty();
            assertThat(without("a: b\n\t# c\n")).isEmpty();
            assertThat(without("a: b\n\n\t# c\n")).isEmpty();
            assertThat(without("\n\t# c\n")).isEmpty();
            assertThat(without("# a\n\tb: c\n")).isEmpty();
            assertThat(without("# a\n-\tb: c\n")).isEmpty();
            assertThat(without("# a\n\t\n")).isEmpty();
        }
    }
}
