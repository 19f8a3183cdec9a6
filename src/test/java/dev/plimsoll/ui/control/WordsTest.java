package dev.plimsoll.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("In words")
class WordsTest {

    private static final long MB = 1024 * 1024;

    @Nested
    @DisplayName("a size of memory")
    class Memory {

        @ParameterizedTest
        @CsvSource({"0,0 kB", "2048,2 kB", "224395264,214 MB", "1073741824,1 GB", "1388314624,1.3 GB", "1048576000,1 GB"
        })
        @DisplayName("takes the unit that keeps it short")
        void unit(long bytes, String words) {
            assertThat(Sizes.text(bytes)).isEqualTo(words);
        }

        @Test
        @DisplayName("beside its limit names a unit once when both have the same")
        void share() {
            assertThat(Sizes.share(214 * MB, 512 * MB)).isEqualTo("214 / 512 MB");
            assertThat(Sizes.share(830 * MB, 1024 * MB)).isEqualTo("830 MB / 1 GB");
        }

        @Test
        @DisplayName("in gigabytes has one digit behind the point, or none where it is not needed")
        void gigabytes() {
            assertThat(Sizes.gigabytes(5 * 1024 * MB)).isEqualTo("5.0");
            assertThat(Sizes.shortGigabytes(12 * 1024 * MB)).isEqualTo("12");
            assertThat(Sizes.shortGigabytes(6444 * MB)).isEqualTo("6.3");
        }
    }

    @Nested
    @DisplayName("a span of time")
    class Spans {

        @ParameterizedTest
        @CsvSource({
            "PT9S,9 s ago",
            "PT-3S,0 s ago",
            "PT59.9S,59 s ago",
            "PT60S,1 min ago",
            "PT3H,3 h ago",
            "PT72H,3 d ago"
        })
        @DisplayName("since something is coarse")
        void ago(Duration span, String words) {
            assertThat(Times.ago(span)).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource({"PT14S,14 s", "PT134S,2 min 14 s", "PT3H5M,3 h 5 min", "PT50H,2 d 2 h"})
        @DisplayName("that goes on has two units")
        void span(Duration span, String words) {
            assertThat(Times.span(span)).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource({"PT0.0031S,3.1 ms", "PT0.029S,29 ms", "PT0.00996S,10 ms", "PT0.9996S,1.0 s", "PT1.24S,1.2 s"})
        @DisplayName("of a scrape is fine")
        void fine(Duration span, String words) {
            assertThat(Times.fine(span)).isEqualTo(words);
        }

        @ParameterizedTest
        @CsvSource({"PT23S,0:23", "PT754S,12:34", "PT3723S,1:02:03"})
        @DisplayName("on a stopwatch has colons")
        void stopwatch(Duration span, String words) {
            assertThat(Times.stopwatch(span)).isEqualTo(words);
        }

        @Test
        @DisplayName("that something took has tenths below ten seconds")
        void taken() {
            assertThat(Times.taken(Duration.ofMillis(3140))).isEqualTo("3.1 s");
            assertThat(Times.taken(Duration.ofMillis(14_200))).isEqualTo("14 s");
        }
    }

    @Test
    @DisplayName("a moment of another day names the day")
    void moment() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-24T14:04:55Z"), ZoneOffset.UTC);
        assertThat(Times.moment(Instant.parse("2026-11-24T14:02:41Z"), clock)).isEqualTo("14:02:41");
        assertThat(Times.moment(Instant.parse("2026-11-23T14:02:41Z"), clock)).isEqualTo("23 Nov 14:02");
    }
}
