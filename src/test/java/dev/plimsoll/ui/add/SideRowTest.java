package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.change.DiffLine;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A diff side by side")
class SideRowTest {

    private static DiffLine same(int old, int now, String text) {
        return new DiffLine(DiffLine.Kind.SAME, old, now, text);
    }

    private static DiffLine gone(int old, String text) {
        return new DiffLine(DiffLine.Kind.REMOVED, old, null, text);
    }

    private static DiffLine come(int now, String text) {
        return new DiffLine(DiffLine.Kind.ADDED, null, now, text);
    }

    private static final List<DiffLine> LINES = List.of(
            same(1, 1, "services:"),
            gone(2, "  a:"),
            gone(3, "  b:"),
            come(2, "  c:"),
            same(4, 3, "  d:"),
            come(4, "  e:"),
            come(5, "  f:"),
            gone(5, "  g:"));

    private static String words(SideRow row) {
        DiffLine left = row.left();
        DiffLine right = row.right();
        return (left == null ? "-" : left.text().strip()) + "|"
                + (right == null ? "-" : right.text().strip());
    }

    @Test
    @DisplayName("has what comes beside what goes away, and gaps where nothing stood")
    void pairs() {
        assertThat(SideRow.of(LINES))
                .extracting(SideRowTest::words)
                .containsExactly("services:|services:", "a:|c:", "b:|-", "d:|d:", "-|e:", "-|f:", "g:|-");
    }

    @Test
    @DisplayName("knows the row of each line")
    void index() {
        List<SideRow> rows = SideRow.of(LINES);
        for (int line = 0; line < LINES.size(); line++) {
            SideRow row = rows.get(SideRow.index(rows, line));
            assertThat(List.of(words(row).split("\\|")))
                    .contains(LINES.get(line).text().strip());
        }
    }

    @Test
    @DisplayName("knows the line of a row that is not as it was")
    void changed() {
        assertThat(SideRow.of(LINES))
                .extracting(
                        each -> each.changed().map(DiffLine::text).orElse("").strip())
                .containsExactly("", "c:", "b:", "", "e:", "f:", "g:");
    }
}
