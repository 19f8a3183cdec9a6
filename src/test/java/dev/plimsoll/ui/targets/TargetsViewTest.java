package dev.plimsoll.ui.targets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.diagnosis.Diagnoser;
import dev.plimsoll.metrics.TargetsSnapshot;
import dev.plimsoll.ui.MovableClock;
import dev.plimsoll.ui.Recorded;
import dev.plimsoll.ui.control.SteadyLabel;
import dev.plimsoll.ui.theme.Theme;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@Tag("window")
@ExtendWith(ApplicationExtension.class)
@DisplayName("The Targets panel on the screen")
class TargetsViewTest {

    private final MovableClock clock = new MovableClock(Recorded.NOW);
    private final TargetsViewModel model = new TargetsViewModel(new Diagnoser(), clock);
    private TargetsView view;

    @Start
    void start(Stage stage) {
        view = new TargetsView(model);
        Scene scene = new Scene(view, 968, 678);
        Theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
        model.show(Recorded.model());
        model.show(Recorded.state());
        model.show(Recorded.snapshot(Recorded.NOW, false));
    }

    @Test
    @DisplayName("shows the health of every target in a row, and turns red as soon as a snapshot says so")
    void turnsRed(FxRobot robot) {
        assertThat(healths(robot)).hasSize(6).containsOnly("UP");
        assertThat(robot.lookup("#targets-headline").queryLabeled().getText()).isEqualTo("6 of 6 up");
        assertThat(robot.lookup("#target-detail").query().isVisible()).isFalse();
        robot.interact(() -> model.show(Recorded.snapshot()));
        assertThat(healths(robot)).startsWith("DOWN", "UP");
        assertThat(robot.lookup("#targets-headline").queryLabeled().getText()).isEqualTo("5 of 6 up");
        assertThat(robot.lookup("#target-cause").queryLabeled().getText())
                .isEqualTo("Nothing listens on port 2112 in this container.");
        SteadyLabel title = robot.lookup("#target-detail-title").queryAs(SteadyLabel.class);
        assertThat(title.getText()).startsWith("fulfillment-worker is down since 14:02:41");
    }

    @Test
    @DisplayName("draws an outage taller and in the colour of what is bad")
    void drawsOutage(FxRobot robot) {
        robot.interact(() -> model.show(Recorded.snapshot()));
        HealthStrip worker = strips(robot).getFirst();
        WritableImage picture = onFx(() -> worker.snapshot(null, null));
        int right = (int) HealthStrip.WIDTH - 3;
        assertThat(picture.getPixelReader().getColor(right, 1)).isEqualTo(Color.web("#cf222e"));
        assertThat(picture.getPixelReader().getColor(0, 20)).isEqualTo(Color.web("#2da44e"));
        assertThat(picture.getPixelReader().getColor(0, 1))
                .as("up is a short bar")
                .isEqualTo(Color.WHITE);
    }

    @Test
    @DisplayName("repaints its strips when the theme turns dark")
    void dark(FxRobot robot) {
        robot.interact(() -> Theme.dress(view.getScene(), true));
        WritableImage picture = onFx(() -> strips(robot).getFirst().snapshot(null, null));
        assertThat(picture.getPixelReader().getColor(0, 20)).isEqualTo(Color.web("#3fb950"));
    }

    @Test
    @DisplayName("tells which service a clicked row is about, and keeps the row selected while rows move")
    void click(FxRobot robot) {
        AtomicReference<String> chosen = new AtomicReference<>();
        robot.interact(() -> model.setOnServiceChosen(chosen::set));
        robot.clickOn("order-api");
        assertThat(chosen.get()).isEqualTo("order-api");
        robot.interact(() -> model.show(
                new TargetsSnapshot(Recorded.NOW, Recorded.snapshot().rows().reversed(), null, null, null)));
        assertThat(selectedJob(robot)).isEqualTo("order-api");
        robot.interact(() -> model.select("cadvisor"));
        assertThat(selectedJob(robot)).isEqualTo("cadvisor");
        assertThat(chosen.get()).as("a selection from outside is no choice").isEqualTo("order-api");
    }

    @Test
    @DisplayName("filters as a person types, and says when nothing is left")
    void filter(FxRobot robot) {
        robot.clickOn("#filter-targets").write("export");
        assertThat(jobs(robot)).containsExactly("node-exporter");
        robot.write("x");
        assertThat(jobs(robot)).isEmpty();
        assertThat(robot.lookup("No target matches the filter.").tryQuery()).isPresent();
    }

    @Test
    @DisplayName("changes the range by a click")
    void range(FxRobot robot) {
        robot.clickOn("#range-1h");
        assertThat(robot.lookup("Last hour").tryQuery()).isPresent();
        assertThat(strips(robot).getFirst().strip().bars().getFirst()).isEqualTo(Strip.Bar.GAP);
    }

    @Test
    @DisplayName("copies what is known of an outage")
    void copies(FxRobot robot) {
        robot.interact(() -> model.show(Recorded.snapshot()));
        robot.clickOn("#copy-target-details");
        String copied = onFx(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).contains("fulfillment-worker is down since", "connection refused", "What to do:");
    }

    @Test
    @DisplayName("lets a second pass without drawing a strip anew")
    void second(FxRobot robot) {
        List<HealthStrip> before = strips(robot);
        List<Strip> drawn = before.stream().map(HealthStrip::strip).toList();
        robot.interact(() -> {
            clock.pass(Duration.ofSeconds(1));
            model.tick();
        });
        assertThat(robot.lookup(".steady-label").queryAllAs(SteadyLabel.class))
                .extracting(SteadyLabel::getText)
                .contains("12 s ago", "3 s ago");
        assertThat(strips(robot)).isEqualTo(before);
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(before.get(i).strip()).isSameAs(drawn.get(i));
        }
    }

    @Test
    @DisplayName("keeps rows apart from nodes: of a thousand targets only what is seen has any")
    void many(FxRobot robot) {
        robot.interact(() -> model.show(new TargetsSnapshot(
                Recorded.NOW,
                IntStream.range(0, 1000)
                        .mapToObj(i -> Recorded.up("job-" + i, "host-" + i + ":80", 3, Recorded.NOW, Recorded.NOW))
                        .toList(),
                null,
                null,
                null)));
        assertThat(strips(robot)).hasSizeBetween(10, 30);
        assertThat(robot.lookup("#targets-headline").queryLabeled().getText()).isEqualTo("1000 of 1000 up");
    }

    @Test
    @DisplayName("offers to add monitoring where there is no Prometheus")
    void absence(FxRobot robot) {
        AtomicReference<Boolean> asked = new AtomicReference<>(false);
        robot.interact(() -> {
            model.setOnAddMonitoring(() -> asked.set(true));
            model.show(TargetsSnapshot.EMPTY);
            model.show(new ComposeModel("empty", List.of(), List.of(), List.of(), true));
        });
        assertThat(robot.lookup("#targets").query().isVisible()).isFalse();
        robot.clickOn("#no-targets-action");
        assertThat(asked.get()).isTrue();
    }

    private static List<String> healths(FxRobot robot) {
        return rows(robot).stream()
                .map(row -> ((Label) row.lookup(".health")).getText())
                .toList();
    }

    private static List<String> jobs(FxRobot robot) {
        return rows(robot).stream().map(row -> row.getItem().line().get().job()).toList();
    }

    private static List<TableRow<TargetItem>> rows(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        Set<Node> found = robot.lookup(".target-row").queryAll();
        return found.stream()
                .map(TargetsViewTest::asRow)
                .filter(row -> !row.isEmpty() && row.isVisible())
                .sorted(Comparator.comparingInt(TableRow::getIndex))
                .collect(Collectors.toList());
    }

    @SuppressWarnings("unchecked")
    private static TableRow<TargetItem> asRow(Node node) {
        return (TableRow<TargetItem>) node;
    }

    private static List<HealthStrip> strips(FxRobot robot) {
        return rows(robot).stream()
                .map(row -> (HealthStrip) row.lookup(".health-strip"))
                .toList();
    }

    private String selectedJob(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        TableView<TargetItem> table = robot.lookup("#targets").queryTableView();
        return table.getSelectionModel().getSelectedItem().line().get().job();
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5000, question);
    }
}
