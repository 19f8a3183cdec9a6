package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.Diffs;
import dev.plimsoll.change.FileChange;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The count of a diff's lines")
class LineCountTest {

    private static LineCount count(String before, String after) {
        return LineCount.of(Diffs.lines(new FileChange(Path.of("/p/a.yml"), before, "", after, false)));
    }

    @Test
    @DisplayName("of lines that come in keeps everything")
    void added() {
        LineCount count = count("a\nb\n", "a\nx\ny\nb\n");

        assertThat(count).isEqualTo(new LineCount(2, 0, 0, 0, 0));
        assertThat(count.keepsEverything()).isTrue();
        assertThat(Verdicts.promise(count)).isEqualTo("Nothing you wrote changes.");
    }

    @Test
    @DisplayName("counts a line in another's place as changed, and one without a successor as removed")
    void changed() {
        assertThat(count("a\nb\nc\n", "a\nx\nc\n")).isEqualTo(new LineCount(0, 1, 0, 0, 0));
        assertThat(count("a\nb\nc\n", "a\nc\n")).isEqualTo(new LineCount(0, 0, 1, 0, 0));
        assertThat(Verdicts.promise(count("a\nb\nc\n", "a\nx\nc\n"))).isEqualTo("One line you wrote changes.");
        assertThat(Verdicts.promise(count("a\nb\nc\n", "a\n"))).isEqualTo("2 lines you wrote change.");
    }

    @Test
    @DisplayName("counts numbers of a comment apart, and only where nothing else in its line changes")
    void numbers() {
        LineCount two = count("# core 5.0 GB, total 5.0 GB\na\n", "# core 5.0 GB, total 6.3 GB\na\nb\n");

        assertThat(two).isEqualTo(new LineCount(1, 0, 0, 1, 1));
        assertThat(two.keepsEverything()).isTrue();
        assertThat(two.badge()).isEqualTo("+1");
        assertThat(count("a\nb\n", "x\nb\nc\n").badge()).isEqualTo("+1 ~1");
        assertThat(Verdicts.promise(two)).isEqualTo("Nothing you wrote changes but a number of the budget comment.");
        assertThat(count("# core 5.0 GB\n", "# heart 6.3 GB\n").keepsEverything())
                .isFalse();
        assertThat(count("memory: 5\n", "memory: 6\n").keepsEverything()).isFalse();
    }

    @Test
    @DisplayName("takes a line that only got a line end for the same line")
    void lineEnd() {
        assertThat(count("a\nb", "a\nb\nc\n")).isEqualTo(new LineCount(1, 0, 0, 0, 0));
    }
}
