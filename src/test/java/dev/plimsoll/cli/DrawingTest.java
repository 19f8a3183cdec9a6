package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("On the terminal")
class DrawingTest {

    @Nested
    @DisplayName("lines drawn anew")
    class Anew {

        @TempDir
        Path temp;

        @Test
        @DisplayName("take the place of those before on a screen")
        void screen() {
            Shell shell = new Shell(temp);
            shell.onScreen = true;
            Redraw redraw = new Redraw(shell.terminal());
            redraw.show(List.of("one", "two"));
            redraw.show(List.of("three"));
            assertThat(shell.out())
                    .isEqualTo("one\u001b[K\ntwo\u001b[K\n\u001b[J" + "\u001b[2A\r" + "three\u001b[K\n\u001b[J");
        }

        @Test
        @DisplayName("are written only when they change elsewhere")
        void pipe() {
            Shell shell = new Shell(temp);
            Redraw redraw = new Redraw(shell.terminal());
            redraw.show(List.of("one"));
            redraw.show(List.of("one"));
            redraw.show(List.of("two"));
            assertThat(shell.out()).isEqualTo("one\ntwo\n");
        }
    }

    @Property
    @Label("columns begin at the same place in every row")
    void aligned(@ForAll @Size(min = 1, max = 8) List<@AlphaChars @StringLength(min = 1, max = 12) String> cells) {
        Table table = new Table(false);
        cells.forEach(each -> table.row(Ink.PLAIN, each, "|"));
        assertThat(table.lines().stream().map(each -> each.indexOf('|')).distinct())
                .hasSize(1);
    }

    @Test
    @DisplayName("durations are told in few words")
    void durations() {
        assertThat(Ago.words(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(Ago.words(Duration.ofSeconds(60))).isEqualTo("1 min");
        assertThat(Ago.words(Duration.ofHours(47))).isEqualTo("47 h");
        assertThat(Ago.words(Duration.ofHours(48))).isEqualTo("2 d");
        assertThat(Ago.words(Duration.ofSeconds(-1))).isEqualTo("0 s");
        assertThat(Ago.precisely(Duration.ofNanos(840_000))).isEqualTo("0.8 ms");
        assertThat(Ago.precisely(Duration.ofMillis(12))).isEqualTo("12 ms");
        assertThat(Ago.precisely(Duration.ofMillis(1440))).isEqualTo("1.4 s");
    }
}
