package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.Edits.edit;
import static dev.plimsoll.yaml.Edits.set;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Setting a value")
class SettingTest {

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a: b # why      ; c           ; a: c # why
            a: 'b' # why    ; it's        ; a: 'it''s' # why
            a: "b"          ; c"d         ; a: "c\\"d"
            a: b            ; yes         ; a: "yes"
            a: b            ; c: d        ; a: "c: d"
            a: b            ; c #d        ; a: "c #d"
            a: b            ; ``          ; a: ""
            a: b            ; null        ; a: "null"
            a: b            ; 1.10        ; a: "1.10"
            a: 0.5          ; 1.0         ; a: 1.0
            a: '0.5'        ; 1.0         ; a: '1.0'
            a: 1            ; 2           ; a: 2
            a: no           ; yes         ; a: yes
            a: true         ; false       ; a: false
            a:              ; b           ; a: b
            a: # why        ; b           ; a: b # why
            a: ~            ; b           ; a: b
            a: &x !t b      ; c           ; a: &x !t c
            {a: b}          ; c,d         ; {a: "c,d"}
            {a: b, c}       ; d           ; {a: d, c}
            {"a": 1}        ; x           ; {"a": "x"}
            {"a": 1}        ; 2           ; {"a": 2}
            {"a": "1"}      ; 2           ; {"a": "2"}
            a: ${P}:9200    ; 15999:9200  ; a: 15999:9200
            a: 127.0.0.1:6333:6333 ; 6333:6333 ; a: 6333:6333
            a: 6333         ; 6333:6333   ; a: 6333:6333
            {a: 1.2.3.4:80:60} ; 80:60    ; {a: 80:60}
            a: ${P}:59      ; 15999:59    ; a: "15999:59"
            a: ${P}:22:1    ; 1:22:1      ; a: "1:22:1"
            a: 8022:22      ; 8023:22     ; a: 8023:22
            a: "80:8080"    ; 81:8080     ; a: "81:8080"
            """)
    @DisplayName("keeps quotes, comments, anchors and tags")
    void keeps(String before, String value, String after) {
        assertThat(edit(before + "\n", set(value, "a"))).isEqualTo(after + "\n");
    }

    @Test
    @DisplayName("uses the quotes of the document where it needs some")
    void quotes() {
        assertThat(edit("x: 'y'\na: b\n", set("yes", "a"))).isEqualTo("x: 'y'\na: 'yes'\n");
    }

    @Test
    @DisplayName("keeps literal and folded texts as such where they can hold it")
    void blocks() {
        assertThat(edit("a: | # c\n    b\nd: 1\n", set("e\n\nf\n", "a"))).isEqualTo("a: | # c\n    e\n\n    f\nd: 1\n");
        assertThat(edit("a: |\n  b\nd: 1\n", set("e", "a"))).isEqualTo("a: |-\n  e\nd: 1\n");
        assertThat(edit("a: >-\n  b\n  c\n\nd: 1\n", set("e f", "a"))).isEqualTo("a: >-\n  e f\n\nd: 1\n");
        assertThat(edit("a: >-\n  b\n  c\n", set("e\nf\n", "a"))).isEqualTo("a: |\n  e\n  f\n");
        assertThat(edit("a: |\n  b\n", set(" e", "a"))).isEqualTo("a: \" e\"\n");
        assertThat(edit("a: |\n  b\n", set("", "a"))).isEqualTo("a: \"\"\n");
    }

    @Test
    @DisplayName("gives an alias or a merged key a value of its own")
    void own() {
        assertThat(edit("x: &x 1\na: *x\n", set("2", "a"))).isEqualTo("x: &x 1\na: 2\n");
        assertThat(edit("x: &x {a: 1}\nb:\n  <<: *x\n  c: 1\n", set("2", "b", "a")))
                .isEqualTo("x: &x {a: 1}\nb:\n  <<: *x\n  c: 1\n  a: 2\n");
    }

    @Test
    @DisplayName("puts words of several lines in double quotes")
    void severalLines() {
        assertThat(edit("a: 'b\n  c'\n", set("d\te\n", "a"))).isEqualTo("a: \"d\\te\\n\"\n");
        assertThat(edit("a: b\n  c\nd: 1\n", set("\uD83D\uDE00", "a"))).isEqualTo("a: \uD83D\uDE00\nd: 1\n");
    }
}
