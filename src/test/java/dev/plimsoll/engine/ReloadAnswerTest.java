package dev.plimsoll.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log of a Prometheus that was told to read its configuration again")
class ReloadAnswerTest {

    private static final String TAKEN =
            "time=2026-11-27T10:44:06.130Z level=INFO source=main.go:1479 msg=\"Completed loading of configuration file\" rules=2µs\n";
    private static final String REFUSED = "time=2026-11-27T10:44:09.130Z level=ERROR source=main.go:1109"
            + " msg=\"Error reloading config\" err=\"parsing YAML file /etc/prometheus/prometheus.yml:"
            + " found multiple scrape configs with job name \\\"new\\\"\"\n";
    private static final String REFUSED_BY_2 = "ts=2024-01-27T10:44:09.130Z caller=main.go:1008 level=error"
            + " msg=\"Error reloading config\" err=\"one or more errors occurred\"\n";

    @Test
    @DisplayName("tells by its last answer what came of it, and why")
    void answers() {
        assertThat(ReloadAnswer.in(TAKEN)).isEqualTo(ReloadAnswer.TAKEN);
        assertThat(ReloadAnswer.in(TAKEN + REFUSED)).isEqualTo(ReloadAnswer.REFUSED);
        assertThat(ReloadAnswer.in(REFUSED + TAKEN)).isEqualTo(ReloadAnswer.TAKEN);
        assertThat(ReloadAnswer.in(REFUSED_BY_2)).isEqualTo(ReloadAnswer.REFUSED);
        assertThat(ReloadAnswer.in("msg=\"Loading configuration file\"")).isEqualTo(ReloadAnswer.NONE);
        assertThat(ReloadAnswer.reason(TAKEN + REFUSED))
                .hasValue(
                        "parsing YAML file /etc/prometheus/prometheus.yml: found multiple scrape configs with job name"
                                + " \"new\"");
        assertThat(ReloadAnswer.reason(REFUSED_BY_2)).hasValue("one or more errors occurred");
        assertThat(ReloadAnswer.reason(TAKEN)).isEmpty();
    }
}
