package dev.plimsoll.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.app.Parts;
import dev.plimsoll.app.Window;
import dev.plimsoll.catalog.Catalog;
import dev.plimsoll.compose.ComposeReader;
import dev.plimsoll.engine.DockerEngine;
import dev.plimsoll.metrics.PrometheusFeed;
import dev.plimsoll.settings.JsonSettingsStore;
import dev.plimsoll.writer.ChangeMemory;
import dev.plimsoll.writer.ChangeWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

@Tag("engine")
@Tag("window")
@DisplayName("The shop, in the window")
class ShopInTheWindowTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration START = Duration.ofMinutes(4);
    /** One scrape interval and two seconds. */
    private static final Duration TURNS_RED = Duration.ofSeconds(15 + 2);

    private final FxRobot robot = new FxRobot();
    private final Panel panel = new Panel(robot);

    @TempDir
    private Path temp;

    private Shop shop;
    private Parts parts;
    private Window window;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.in(temp);
        shop.clear();
        ChangeMemory memory = new ChangeMemory(temp.resolve("memory"));
        parts = new Parts(
                Catalog.load(),
                new DockerEngine(ComposeReader::resolved, Catalog.load()::isPrometheus),
                new ChangeWriter(memory),
                memory,
                new PrometheusFeed(),
                new JsonSettingsStore(temp.resolve("settings.json")));
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> window = Window.show(parts, stage, shop.folder()));
    }

    @AfterEach
    void close() throws Exception {
        robot.interact(window::close);
        FxToolkit.cleanupStages();
        shop.clear();
    }

    @Test
    @DisplayName("is monitored, started, watched, broken, mended, taken down, and as it was before")
    void wholeWay() throws Exception {
        Map<String, String> before = shop.files();
        List<String> folders = shop.folders();

        addMonitoring();
        assertThat(shop.files()).isEqualTo(shop.reference());
        Panel.until("six targets up in the panel", START, () -> panel.targets().equals(all("UP")));
        assertThat(asked()).isEqualTo(all("up"));

        shop.compose("stop", "fulfillment-worker");
        Panel.until("the stopped service red", TURNS_RED, () -> "DOWN"
                .equals(panel.targets().get("fulfillment-worker")));
        shop.compose("start", "fulfillment-worker");
        Panel.until(
                "it green again", Duration.ofSeconds(40), () -> panel.targets().equals(all("UP")));

        takeDown();
        remove();
        assertThat(shop.files()).isEqualTo(before);
        assertThat(shop.folders()).isEqualTo(folders);
    }

    private void addMonitoring() {
        click("#add-monitoring");
        for (String each : List.of("prometheus", "cadvisor", "node-exporter")) {
            check("#component-" + each);
        }
        click("#entry-prometheus");
        type("#field-prometheus-port", "99999");
        Panel.until("the wrong port is said", SOON, () -> panel.shows("#wrong-prometheus-port"));
        assertThat(panel.isUsable("#write-files")).isFalse();
        type("#field-prometheus-port", "9090");
        Panel.until("the plan stands", SOON, () -> panel.isUsable("#write-and-start"));
        assertThat(panel.shows("#diff")).isTrue();
        click("#write-and-start");
        Panel.until("the start begins, so the files are written", SOON, () -> panel.shows("#starting"));
    }

    private void takeDown() {
        click("#stop-stack");
        Panel.until(
                "the stack is down",
                Duration.ofMinutes(2),
                () -> parts.engine().state("shop").services().isEmpty());
    }

    private void remove() {
        Typed removal = Typed.run(
                parts.tools(),
                "remove",
                "prometheus",
                "cadvisor",
                "node-exporter",
                "--yes",
                shop.folder().toString());
        assertThat(removal.code()).as("%s%n%s", removal.out(), removal.err()).isZero();
    }

    private void click(String query) {
        Panel.until(query, SOON, () -> panel.isUsable(query));
        robot.clickOn(query);
    }

    private void check(String box) {
        Panel.until(box, SOON, () -> panel.isUsable(box));
        if (!panel.isTicked(box)) {
            robot.clickOn(box);
        }
    }

    private void type(String field, String text) {
        click(field);
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
    }

    private static Map<String, String> all(String health) {
        Map<String, String> all = new TreeMap<>();
        Shop.JOBS.forEach(each -> all.put(each, health));
        return all;
    }

    /** What Prometheus itself says. */
    private static Map<String, String> asked() throws Exception {
        HttpRequest targets = HttpRequest.newBuilder(URI.create("http://127.0.0.1:9090/api/v1/targets"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer =
                    http.send(targets, HttpResponse.BodyHandlers.ofString()).body();
            Map<String, String> health = new TreeMap<>();
            for (JsonNode each : new ObjectMapper().readTree(answer).at("/data/activeTargets")) {
                health.put(each.at("/labels/job").asText(), each.path("health").asText());
            }
            return health;
        }
    }
}
