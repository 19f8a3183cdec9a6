package dev.plimsoll.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a text may ask of the reader")
class LimitsTest {

    private final Limits limits = new Limits();

    /** A list with three items, each a scalar, at that depth. */
    private Limits.Measure list(int depth) {
        limits.enter(depth, 0);
        Limits.Start start = limits.start(depth);
        for (int each = 0; each < 3; each++) {
            limits.enter(depth + 1, 0);
        }
        return limits.measure(start);
    }

    @Test
    @DisplayName("is measured in nodes and levels, wherever it stands")
    void measured() {
        assertThat(list(0)).isEqualTo(new Limits.Measure(4, 1));
        assertThat(list(5)).isEqualTo(new Limits.Measure(4, 1));
    }

    @Test
    @DisplayName("counts what aliases in it repeat, levels too")
    void repeatedInside() {
        limits.enter(0, 0);
        Limits.Start start = limits.start(0);
        limits.repeat(new Limits.Measure(100, 7), 1, 0);
        limits.repeat(new Limits.Measure(10, 2), 1, 0);
        assertThat(limits.measure(start)).isEqualTo(new Limits.Measure(111, 8));
    }

    @Test
    @DisplayName("does not count what is deep beside it")
    void besides() {
        limits.enter(150, 0);
        assertThat(list(3)).isEqualTo(new Limits.Measure(4, 1));
        Limits.Start outer = limits.start(0);
        limits.enter(20, 0);
        list(4);
        assertThat(limits.measure(outer).levels()).isEqualTo(20);
    }

    @Test
    @DisplayName("may be a million repeated nodes, and not one more")
    void repeated() {
        limits.repeat(new Limits.Measure(Limits.REPEATED - 1, 1), 1, 0);
        limits.repeat(new Limits.Measure(1, 1), 1, 0);
        assertThatThrownBy(() -> limits.repeat(new Limits.Measure(1, 1), 1, 7)).isInstanceOf(ReadProblem.class);
    }

    @Test
    @DisplayName("may be 200 levels, those behind aliases counted, and not one more")
    void levels() {
        limits.enter(Limits.DEPTH, 0);
        limits.repeat(new Limits.Measure(1, 50), Limits.DEPTH - 50, 0);
        assertThatThrownBy(() -> limits.enter(Limits.DEPTH + 1, 0)).isInstanceOf(ReadProblem.class);
        assertThatThrownBy(() -> limits.repeat(new Limits.Measure(1, 51), Limits.DEPTH - 50, 0))
                .isInstanceOf(ReadProblem.class);
    }
}
