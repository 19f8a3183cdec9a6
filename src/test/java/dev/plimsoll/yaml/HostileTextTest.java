package dev.plimsoll.yaml;

import static dev.plimsoll.yaml.YamlReadingTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time is one in which a text that unfolds would not have been read. */
@DisplayName("Reading YAML withstands")
@Timeout(30)
class HostileTextTest {

    @Test
    @DisplayName("alias bombs")
    void bombs() {
        StringBuilder text = new StringBuilder("a0: &a0 [x]\n");
        for (int each = 1; each < 40; each++) {
            text.append("a%d: &a%d [%s]\n".formatted(each, each, ("*a" + (each - 1) + ",").repeat(9)));
        }
        assertThat(problem(text.toString()).what()).contains("aliases");
    }

    @Test
    @DisplayName("merge bombs")
    void merges() {
        StringBuilder text = new StringBuilder("a0: &a0 {k0: 1}\n");
        for (int each = 1; each < 20_000; each++) {
            text.append("a%d: &a%d {<<: *a%d, k%d: 1}\n".formatted(each, each, each - 1, each));
        }
        assertThat(problem(text.toString()).what()).isNotEmpty();
    }

    @Test
    @DisplayName("20,000 levels, in brackets, in blocks and through aliases")
    void depth() {
        assertThat(problem("[".repeat(20_000)).what()).contains("nested");
        assertThat(problem("- ".repeat(20_000) + "x").what()).contains("nested");
        assertThat(problem("{a: ".repeat(20_000)).what()).contains("nested");
        StringBuilder chain = new StringBuilder("a0: &a0 x\n");
        for (int each = 1; each < 20_000; each++) {
            chain.append("a%d: &a%d [*a%d]\n".formatted(each, each, each - 1));
        }
        assertThat(problem(chain.toString()).what()).contains("nested");
    }

    @Test
    @DisplayName("more levels than are allowed, and reads as many as are on half the stack that threads have")
    void deepest() throws InterruptedException {
        assertThat(problem("[".repeat(200) + "x" + "]".repeat(200)).what()).contains("nested more than 200 levels");
        List<Integer> read = new CopyOnWriteArrayList<>();
        Runnable reading = () -> read.add(YamlReadingTest.read("[".repeat(199) + "x" + "]".repeat(199))
                .documents()
                .size());
        Thread small = new Thread(null, reading, "small stack", 512 << 10);
        small.start();
        small.join();
        assertThat(read).containsExactly(1);
    }

    @Test
    @DisplayName("50 million characters")
    void size() {
        assertThat(problem("a: b\n".repeat(10_000_000)).what()).contains("too large: 50 million characters");
        assertThat(YamlReadingTest.read("\n".repeat(4_000_000)).documents()).hasSize(1);
        assertThat(problem("\n".repeat(4_000_001)).what()).contains("too large: 4 million characters");
    }

    @Test
    @DisplayName("lines of more than a million characters")
    void longLine() {
        assertThat(problem("a: b\nc: " + "x".repeat(999_998)).what()).contains("more than a million characters");
        assertThat(problem("a: b\nc: " + "x".repeat(999_998)).line()).isEqualTo(2);
        assertThat(YamlReadingTest.read("a: b\nc: " + "x".repeat(999_997)).documents())
                .hasSize(1);
    }
}
