package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text in YAML")
class ScalarTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "a b",
                "nginx:1.27",
                "x#y",
                "true",
                "false",
                "1",
                "-5",
                "1.5",
                "12h",
                "0",
                "-a",
                "a-",
                "/a/b",
                "\u00e4 \uD83D\uDE00"
            })
    @DisplayName("stands without quotes where every reader takes it for the same")
    void plain(String value) {
        assertThat(ScalarText.of(value, '\'', false)).isEqualTo(value);
        assertThat(ScalarText.of(value, '\'', true)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a ",
                "a: b",
                "a:",
                "a #b",
                "- a",
                "? a",
                "@a",
                "`a",
                "%a",
                "!a",
                "&a",
                "*a",
                "|",
                ">",
                "\"a",
                "{a",
                "[a",
                ", a",
                "~",
                "null",
                "Null",
                "yes",
                "No",
                "ON",
                "off",
                "<<",
                "012",
                "0x1F",
                "1_000",
                "+1",
                "1.0",
                "1.",
                ".5",
                "1e3",
                ".inf",
                "-.NaN",
                "12:30",
                "2026-01-02",
                "True",
                "FALSE"
            })
    @DisplayName("stands in quotes where a reader could take it for something else")
    void quoted(String value) {
        assertThat(ScalarText.of(value, '\'', false)).isEqualTo("'" + value + "'");
        assertThat(ScalarText.of(value, '"', true)).isEqualTo("\"" + value.replace("\"", "\\\"") + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a]", "a}", "a[b", "a{b"})
    @DisplayName("stands in quotes in flow style where it has what ends a value there")
    void flow(String value) {
        assertThat(ScalarText.of(value, '"', false)).isEqualTo(value);
        assertThat(ScalarText.of(value, '"', true)).isEqualTo("\"" + value + "\"");
    }

    @Test
    @DisplayName("stands in double quotes, with escapes, where single ones cannot hold it")
    void escapes() {
        assertThat(ScalarText.quoted("it's", '\'')).isEqualTo("'it''s'");
        assertThat(ScalarText.quoted("\u00a0\u00e4\uD83D\uDE00 ~", '\'')).isEqualTo("'\u00a0\u00e4\uD83D\uDE00 ~'");
        assertThat(ScalarText.quoted("\"\\\n\r\t", '\'')).isEqualTo("\"\\\"\\\\\\n\\r\\t\"");
        assertThat(ScalarText.quoted("\u001f|\u007f|\u0080|\u009f", '\''))
                .isEqualTo("\"\\u001f|\\u007f|\\u0080|\\u009f\"");
        assertThat(ScalarText.quoted("\uFEFF|\u2028|\u2029|\uD800|\uDFFF", '\''))
                .isEqualTo("\"\\ufeff|\\u2028|\\u2029|\\ud800|\\udfff\"");
        assertThat(ScalarText.of("a\u007fb", '\'', false)).isEqualTo("\"a\\u007fb\"");
        assertThat(ScalarText.of("a\nb", '\'', false)).isEqualTo("\"a\\nb\"");
    }

    @Test
    @DisplayName("is a number, or a value of JSON, by its letters")
    void kinds() {
        assertThat(new String[] {"1", "-1", "1.5", ".5", "1e3", "1_000"}).allMatch(ScalarText::number);
        assertThat(new String[] {"", "a", "1a", "1.2.3", "-"}).noneMatch(ScalarText::number);
        assertThat(new String[] {"true", "false", "null", "0", "-1.5", "1e3"}).allMatch(ScalarText::json);
        assertThat(new String[] {"", "yes", "01", "+1", ".5", "1."}).noneMatch(ScalarText::json);
    }

    @Test
    @DisplayName("is null where it is nothing, a tilde or null without quotes")
    void nothing() {
        YamlFile file = Edits.read("- ~\n- null\n- NULL\n-\n- '~'\n- 'null'\n- ''\n- nil\n");
        assertThat(((YamlNode.SequenceNode) file.root()).items())
                .extracting(each -> ((YamlNode.ScalarNode) each).isNull())
                .containsExactly(true, true, true, true, false, false, false, false);
    }
}
