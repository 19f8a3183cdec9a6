package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.form.LiveAnswer.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An answer")
class ExpositionTest {

    private static final String TEXT = """
            # HELP http_requests_total Answers given.
            # TYPE http_requests_total counter
            http_requests_total{code="200",path="/a b,{c}"} 1027 1395066363000
            http_requests_total{code="400",path="with \\"quotes\\" and a }"}    3

            process_cpu_seconds 0.5
            small 1.5e-05
            nothing NaN
            most +Inf
            least{le="-1"} -Inf
            """;

    @ParameterizedTest(name = "{0} is {1}")
    @DisplayName("is metrics by its text, and needs to be told what it is where its Content-Type does not")
    @CsvSource({
        "text/plain; version=0.0.4; charset=utf-8, METRICS",
        "text/plain, METRICS",
        "TEXT/Plain;charset=utf-8, METRICS",
        "'', UNTYPED_TEXT",
        "text/html; charset=utf-8, UNTYPED_TEXT",
        "application/octet-stream, UNTYPED_TEXT",
        "application/json, UNTYPED_TEXT"
    })
    void types(String type, Kind kind) {
        assertThat(Exposition.of(type, TEXT, false)).hasValueSatisfying(found -> {
            assertThat(found.kind()).isEqualTo(kind);
            assertThat(found.metrics()).as("names").isEqualTo(6);
        });
    }

    @Test
    @DisplayName("is OpenMetrics by its end")
    void openMetrics() {
        String text = """
                # TYPE wait histogram
                wait_bucket{le="0.1"} 8 # {trace_id="KOO5S4vxi0o"} 0.067
                wait_count 8 123.5
                # EOF
                """;
        assertThat(Exposition.of("application/openmetrics-text; version=1.0.0", text, false))
                .contains(new Exposition(Kind.METRICS, 2, "application/openmetrics-text"));
        assertThat(Exposition.of("", text, false)).contains(new Exposition(Kind.UNTYPED_OPEN_METRICS, 2, ""));
    }

    @Test
    @DisplayName("has names in quotes, as Prometheus 3 knows them")
    void quoted() {
        assertThat(Exposition.of("text/plain", "{\"my.dotted.metric\",a=\"b\"} 1\n{\"other\"} 2\n", false))
                .map(Exposition::metrics)
                .contains(2);
    }

    @ParameterizedTest
    @DisplayName("is something else")
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "<!DOCTYPE html>\n<html></html>",
                "{\"status\": \"ok\"}",
                "[1, 2]",
                "OK",
                "it works 1 2 3",
                "up one",
                "up{a=\"b\" 1",
                "{a=\"b\"} 1",
                "1up 1",
                "good 1\nbad line here\n",
                "# only a remark"
            })
    void others(String body) {
        assertThat(Exposition.of("text/plain", body, false)).isEmpty();
    }

    @Test
    @DisplayName("without a metric is metrics where it says so")
    void empty() {
        assertThat(Exposition.of("text/plain; version=0.0.4", "# nothing yet\n", false))
                .contains(new Exposition(Kind.METRICS, 0, "text/plain"));
    }

    @Test
    @DisplayName("that was cut off is judged by its whole lines")
    void cut() {
        assertThat(Exposition.of("text/plain", "a 1\nb 2\nc{d=\"", true))
                .map(Exposition::metrics)
                .contains(2);
        assertThat(Exposition.of("text/plain", "a 1\nb 2\nc{d=\"", false)).isEmpty();
    }

    @Test
    @DisplayName("of a line without end does no harm")
    void hostile() {
        String labels = "a{" + "b=\"c\",".repeat(2_000) + "}";
        assertThat(Exposition.of("text/plain", labels + " 1\n", false)).isPresent();
        assertThat(Exposition.of("text/plain", labels, false)).isEmpty();
        assertThat(Exposition.of("text/plain", "a".repeat(1 << 20), true)).isEmpty();
    }
}
