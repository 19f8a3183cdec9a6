package dev.plimsoll.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.metrics.TargetHealth.Health;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@DisplayName("A real Prometheus")
class RealPrometheusTest {

    private static final Duration INTERVAL = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private int port;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 2s, scrape_timeout: 1s}
                scrape_configs:
                  - {job_name: prometheus, static_configs: [{targets: ['localhost:9090']}]}
                  - {job_name: other, static_configs: [{targets: ['other:9090']}]}
                """);
        Files.writeString(folder.resolve("compose.yaml"), """
                name: iotest-prom
                services:
                  prometheus:
                    image: prom/prometheus:v3.5.1
                    stop_grace_period: 0s
                    ports: ["127.0.0.1:%d:9090"]
                    volumes: ["./prometheus.yml:/etc/prometheus/prometheus.yml:ro"]
                  other:
                    image: prom/prometheus:v3.5.1
                    stop_grace_period: 0s
                """.formatted(port));
        compose("up", "-d");
    }

    @AfterEach
    void takeDown() throws Exception {
        compose("down", "-v", "-t", "0");
    }

    @Test
    @DisplayName("shows a stopped service DOWN within one scrape interval and two seconds, and UP again")
    void live() throws Exception {
        LinkedBlockingQueue<TargetsSnapshot> told = new LinkedBlockingQueue<>();
        URI uri = URI.create("http://127.0.0.1:" + port);
        try (TargetsFeed.Watch watch = new PrometheusFeed().watch(uri, told::add)) {
            await(told, each -> each.up() == 2);
            compose("stop", "-t", "0", "other");
            Instant stopped = Instant.now();
            TargetsSnapshot down = await(told, each -> each.up() == 1);
            assertThat(Duration.between(stopped, down.at())).isLessThan(INTERVAL.plusSeconds(2));
            TargetRow first = down.rows().getFirst();
            assertThat(first.target().job()).isEqualTo("other");
            assertThat(first.target().health()).isEqualTo(Health.DOWN);
            assertThat(first.target().lastError()).isNotBlank();
            assertThat(first.history()).last().satisfies(each -> assertThat(each.health())
                    .isEqualTo(Health.DOWN));
            assertThat(first.since()).isNotNull();
            compose("start", "other");
            TargetsSnapshot up = await(told, each -> each.up() == 2 && each.series() != null && each.series() > 0);
            assertThat(up.version()).startsWith("3.5.");
        }
        // what is older than a step is asked of Prometheus' own store
        Thread.sleep(8000);
        List<Sample> past = new PrometheusFeed().ask(uri).rows().getFirst().history();
        assertThat(past).as("the past is known to one who asks anew").hasSizeGreaterThan(1);
    }

    private static TargetsSnapshot await(LinkedBlockingQueue<TargetsSnapshot> told, Predicate<TargetsSnapshot> wanted)
            throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (true) {
            TargetsSnapshot next = told.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            assertThat(next).as("what was awaited, within 40 seconds").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }

    private void compose(String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("docker", "compose", "--project-directory", folder.toString()));
        all.addAll(List.of(arguments));
        Process process = new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(() -> log()).isZero();
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException problem) {
            return problem.toString();
        }
    }
}
