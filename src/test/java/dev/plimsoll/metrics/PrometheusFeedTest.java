package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.metrics.TargetHealth.Health;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The targets of Prometheus")
class PrometheusFeedTest {

    private final PrometheusFeed feed = new PrometheusFeed();
    private FakePrometheus prometheus;

    @BeforeEach
    void serve() throws IOException {
        prometheus = new FakePrometheus();
    }

    @AfterEach
    void stop() {
        prometheus.close();
    }

    @Nested
    @DisplayName("asked once")
    class Once {

        @Test
        @DisplayName("are those that a real Prometheus listed, down first, then by job")
        void recorded() {
            TargetsSnapshot snapshot = feed.ask(prometheus.uri());
            assertThat(snapshot.problem()).isNull();
            assertThat(snapshot.version()).isEqualTo("3.5.3");
            assertThat(snapshot.series()).isEqualTo(772);
            assertThat(snapshot.rows())
                    .extracting(row -> row.target().job())
                    .containsExactly(
                            "blank", "gone", "html", "nobody", "notfound", "slow", "tls", "never", "prometheus");
            assertThat(snapshot.up()).isEqualTo(1);
            assertThat(row(snapshot, "gone").target())
                    .isEqualTo(new TargetHealth(
                            "gone",
                            "gone:9100",
                            "http://gone:9100/metrics",
                            Health.DOWN,
                            "Get \"http://gone:9100/metrics\": dial tcp: lookup gone on 127.0.0.11:53: no such host",
                            Instant.parse("2026-11-24T09:57:24.847621500Z"),
                            Duration.ofNanos(1_750_853),
                            Duration.ofSeconds(2)));
        }

        @Test
        @DisplayName("have no scrape and no history before the first one")
        void never() {
            TargetRow never = row(feed.ask(prometheus.uri()), "never");
            assertThat(never.target().health()).isEqualTo(Health.UNKNOWN);
            assertThat(never.target().lastScrape()).isNull();
            assertThat(never.target().lastScrapeDuration()).isNull();
            assertThat(never.target().interval()).isEqualTo(Duration.ofHours(1));
            assertThat(never.history()).isEmpty();
            assertThat(never.since()).isNull();
        }

        @Test
        @DisplayName("begin with the history that Prometheus has stored")
        void history() {
            prometheus.set("/api/v1/targets", targets("up", "2026-11-24T10:00:45Z"));
            prometheus.set("/api/v1/query_range", range("[%1$d,\"1\"],[%2$d,\"0\"],[%3$d,\"0\"],[%4$d,\"1\"]"));
            prometheus.set("/api/v1/query_range?duration", range("[%1$d,\"0.005\"],[%2$d,\"0.25\"],[%4$d,\"NaN\"]"));
            TargetRow row = feed.ask(prometheus.uri()).rows().getFirst();
            assertThat(row.history())
                    .containsExactly(
                            new Sample(at("10:00:00"), Health.UP, Duration.ofMillis(5)),
                            new Sample(at("10:00:15"), Health.DOWN, Duration.ofMillis(250)),
                            new Sample(at("10:00:30"), Health.DOWN, null),
                            new Sample(at("10:00:40"), Health.UP, null),
                            new Sample(at("10:00:45"), Health.UP, Duration.ofMillis(3)));
            assertThat(row.since()).isEqualTo(at("10:00:40"));
            assertThat(prometheus.questions())
                    .anyMatch(each -> each.matches("/api/v1/query_range\\?query=up&start=\\d+&end=\\d+&step=15"));
        }

        @Test
        @DisplayName("do without history where Prometheus gives none")
        void noHistory() {
            prometheus.set(
                    "/api/v1/query_range",
                    "{\"status\":\"error\",\"error\":\"query processing would load too many samples\"}");
            TargetsSnapshot snapshot = feed.ask(prometheus.uri());
            assertThat(snapshot.problem()).isNull();
            assertThat(row(snapshot, "gone").history()).hasSize(1);
        }
    }

    @Nested
    @DisplayName("that cannot be asked")
    class Problems {

        @Test
        @DisplayName("say that nothing listens")
        void refused() throws IOException {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            assertThat(feed.ask(URI.create("http://127.0.0.1:" + port)).problem())
                    .isEqualTo("Prometheus is not running: nothing listens on 127.0.0.1:" + port + ".");
        }

        @Test
        @DisplayName("say that it does not answer in two seconds")
        void silent() throws IOException {
            try (ServerSocket silent = new ServerSocket(0)) {
                long begin = System.nanoTime();
                String problem = feed.ask(URI.create("http://127.0.0.1:" + silent.getLocalPort()))
                        .problem();
                assertThat(problem).endsWith("did not answer within 2 seconds.");
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
            }
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                503 | Service Unavailable    | Prometheus is not ready yet: it starts, or reads back what it had stored.
                401 | Unauthorized           | asks for a login, which Plimsoll cannot give.
                200 | <html>Grafana</html>   | is not Prometheus.
                200 | {"status":"success","data":{"groups":[]}} | is not Prometheus.
                404 | 404 page not found     | is not Prometheus.
                200 | {"status":"error","errorType":"internal","error":"it broke"} | Prometheus says: it broke.
                """)
        @DisplayName("say what answers instead")
        void other(int status, String body, String problem) {
            prometheus.status(status);
            prometheus.set("/api/v1/targets", body);
            assertThat(feed.ask(prometheus.uri()).problem()).endsWith(problem);
        }
    }

    @Nested
    @DisplayName("watched")
    class Watched {

        @Test
        @DisplayName("are asked each second, remember each scrape once, and tell of a change and when it was")
        void changes() throws InterruptedException {
            prometheus.set("/api/v1/targets", targets("up", "2026-11-24T10:00:00Z"));
            LinkedBlockingQueue<TargetsSnapshot> told = new LinkedBlockingQueue<>();
            try (TargetsFeed.Watch watch = feed.watch(prometheus.uri(), told::add)) {
                await(told, each -> each.up() == 1);
                TargetsSnapshot same = await(told, each -> true);
                assertThat(same.rows().getFirst().history()).hasSize(1);
                prometheus.set("/api/v1/targets", targets("down", "2026-11-24T10:00:15Z"));
                TargetRow down = await(told, each -> each.up() == 0).rows().getFirst();
                assertThat(down.history()).extracting(Sample::health).containsExactly(Health.UP, Health.DOWN);
                assertThat(down.since()).isEqualTo(at("10:00:15"));
            }
            int questions = prometheus.questions().size();
            Thread.sleep(1500);
            assertThat(prometheus.questions().size())
                    .as("no question after it was closed")
                    .isLessThanOrEqualTo(questions + 1);
            assertThat(prometheus.questions().stream().filter(each -> each.contains("tsdb")))
                    .hasSize(1);
        }

        @Test
        @DisplayName("stay with an unknown health while Prometheus is away, and come back")
        void away() throws InterruptedException {
            LinkedBlockingQueue<TargetsSnapshot> told = new LinkedBlockingQueue<>();
            try (TargetsFeed.Watch watch = feed.watch(prometheus.uri(), told::add)) {
                await(told, each -> each.up() == 1);
                prometheus.status(503);
                TargetsSnapshot away = await(told, each -> each.problem() != null);
                assertThat(away.rows()).hasSize(9).allMatch(row -> row.target().health() == Health.UNKNOWN);
                prometheus.status(200);
                assertThat(await(told, each -> each.problem() == null).up()).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("keep six hours of history at most, and 2400 scrapes at most")
    void bounded() {
        assertThat(kept(Duration.ofSeconds(15))).isEqualTo(1440);
        assertThat(kept(Duration.ofSeconds(1))).isEqualTo(2400);
        assertThat(kept(Duration.ofHours(1))).isEqualTo(60);
        assertThat(kept(Duration.ZERO)).isEqualTo(2400);
    }

    @ParameterizedTest
    @CsvSource({"15s,15000", "1m30s,90000", "500ms,500", "1h,3600000", "1d,86400000", "'',0"})
    @DisplayName("have intervals as Prometheus writes them")
    void durations(String text, long millis) {
        assertThat(TargetReader.duration(text)).isEqualTo(Duration.ofMillis(millis));
    }

    private static int kept(Duration interval) {
        TargetHistory history = new TargetHistory(interval);
        for (int each = 0; each < 5000; each++) {
            history.add(new Sample(Instant.ofEpochSecond(each), Health.UP, null));
        }
        assertThat(history.samples().getLast().at()).isEqualTo(Instant.ofEpochSecond(4999));
        return history.samples().size();
    }

    private static TargetRow row(TargetsSnapshot snapshot, String job) {
        return snapshot.rows().stream()
                .filter(each -> each.target().job().equals(job))
                .findFirst()
                .orElseThrow();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + "Z");
    }

    private static String targets(String health, String lastScrape) {
        return """
                {"status":"success","data":{"activeTargets":[{"labels":{"instance":"web:3000","job":"web"},"scrapePool":"web",
                "scrapeUrl":"http://web:3000/metrics","lastError":"","lastScrape":"%s","lastScrapeDuration":0.003,
                "health":"%s","scrapeInterval":"15s","scrapeTimeout":"10s"}],"droppedTargets":[]}}""".formatted(lastScrape, health);
    }

    private static String range(String values) {
        String filled = values.formatted(
                at("10:00:00").getEpochSecond(),
                at("10:00:15").getEpochSecond(),
                at("10:00:30").getEpochSecond(),
                at("10:00:40").getEpochSecond());
        return "{\"status\":\"success\",\"data\":{\"result\":[{\"metric\":{\"job\":\"web\",\"instance\":\"web:3000\"},\"values\":["
                + filled + "]}]}}";
    }

    private static TargetsSnapshot await(LinkedBlockingQueue<TargetsSnapshot> told, Predicate<TargetsSnapshot> wanted)
            throws InterruptedException {
        while (true) {
            TargetsSnapshot next = told.poll(5, TimeUnit.SECONDS);
            assertThat(next).as("a snapshot within five seconds").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }
}
