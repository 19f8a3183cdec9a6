package dev.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("engine")
@DisplayName("The shop, from the terminal")
class ShopInTheTerminalTest {

    /** One scrape interval and two seconds. */
    private static final Duration TURNS_RED = Duration.ofSeconds(15 + 2);

    @TempDir
    private Path temp;

    private Shop shop;
    private DockerEngine engine;
    private Workspace.Tools parts;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.in(temp);
        shop.clear();
        engine = new DockerEngine(ComposeReader::resolved, Catalog.load()::isPrometheus);
        ChangeMemory memory = new ChangeMemory(temp.resolve("memory"));
        parts = new Workspace.Tools(Catalog.load(), engine, new ChangeWriter(memory), memory, new PrometheusFeed());
    }

    @AfterEach
    void close() {
        engine.close();
        shop.clear();
    }

    @Test
    @DisplayName("is monitored, started, checked, broken, mended, taken down, and as it was before")
    void wholeWay() throws Exception {
        Map<String, String> before = shop.files();
        List<String> folders = shop.folders();

        Typed dry = run("add", "prometheus", "cadvisor", "node-exporter", "--dry-run");
        assertThat(dry.out()).contains("+++ b/prometheus/prometheus.yml").contains("+EXPOSE 8000");
        assertThat(dry.code()).isZero();
        assertThat(shop.files()).as("a dry run writes nothing").isEqualTo(before);

        assertDone(run("add", "prometheus", "cadvisor", "node-exporter", "--yes"));
        assertThat(shop.files()).isEqualTo(shop.reference());

        assertDone(run("up"));
        Panel.until("six targets up", Duration.ofSeconds(60), () -> targets().equals(allUp()));
        Typed check = run("check");
        assertDone(check);
        assertThat(check.out().lines().filter(each -> each.contains("holds"))).hasSize(5);
        assertThat(run("ps").out()).contains("fulfillment-worker").contains("healthy");

        shop.compose("stop", "fulfillment-worker");
        Panel.until("its target down", TURNS_RED, () -> "down".equals(targets().get("fulfillment-worker")));
        assertThat(run("targets").code()).isEqualTo(1);
        assertThat(run("check").out()).contains("falls short").contains("fulfillment-worker");

        shop.compose("start", "fulfillment-worker");
        Panel.until("its target up", Duration.ofSeconds(40), () -> targets().equals(allUp()));

        assertDone(run("down"));
        assertDone(run("remove", "prometheus", "cadvisor", "node-exporter", "--yes"));
        assertThat(shop.files()).isEqualTo(before);
        assertThat(shop.folders()).isEqualTo(folders);
    }

    private static void assertDone(Typed typed) {
        assertThat(typed.code()).as("%s%n%s", typed.out(), typed.err()).isZero();
    }

    private static Map<String, String> allUp() {
        Map<String, String> all = new TreeMap<>();
        Shop.JOBS.forEach(each -> all.put(each, "up"));
        return all;
    }

    private Map<String, String> targets() {
        Map<String, String> health = new TreeMap<>();
        String printed = run("targets", "--json").out();
        try {
            for (JsonNode each : new ObjectMapper().readTree(printed).path("targets")) {
                health.put(each.path("job").asText(), each.path("health").asText());
            }
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(printed, notJson);
        }
        return health;
    }

    private Typed run(String command, String... arguments) {
        return Typed.run(
                parts,
                Stream.of(
                                Stream.of(command),
                                Stream.of(arguments),
                                Stream.of(shop.folder().toString()))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
    }
}
