package dev.plimsoll.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.engine.StackState;
import dev.plimsoll.ui.Recorded;
import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.LoadBar;
import dev.plimsoll.ui.control.StateDot;
import dev.plimsoll.ui.theme.Theme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
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
@DisplayName("The left panel on the screen")
class StackViewTest {

    private final StackViewModel model = Panels.stack();
    private StackView view;

    @Start
    void start(Stage stage) {
        view = new StackView(model);
        Scene scene = new Scene(view, 312, 720);
        Theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    @DisplayName("shows a row for every service, with its state and load")
    void rows(FxRobot robot) {
        assertThat(names(robot)).contains("web-gateway", "node-exporter").hasSize(7);
        ServicePane postgres = row(robot, "postgres");
        assertThat(((StateDot) postgres.lookup(".state-dot")).state()).isEqualTo(DotState.GOOD);
        assertThat(postgres.lookup(".state-dot").getAccessibleText()).isEqualTo("postgres: healthy");
        LoadBar bar = (LoadBar) postgres.lookup(".load-bar");
        assertThat(bar.share()).isGreaterThan(LoadBar.WARN_FROM);
        assertThat(bar.getPseudoClassStates()).extracting(Object::toString).contains("warning");
    }

    @Test
    @DisplayName("sets the end of a load at its line when all of the limit is used")
    void fullLoad(FxRobot robot) {
        robot.interact(() -> model.show(
                new StackState(Recorded.NOW, List.of(Recorded.runs("postgres", Status.HEALTHY, 1024, 1024, 5432)))));
        LoadBar bar = (LoadBar) row(robot, "postgres").lookup(".load-bar");
        Node fill = bar.lookup(".fill");
        assertThat(fill.getBoundsInParent().getMaxX())
                .isEqualTo(bar.lookup(".tick").getLayoutX());
        assertThat(row(robot, "order-api").lookup(".load-bar").lookup(".fill").isVisible())
                .isFalse();
    }

    @Test
    @DisplayName("selects a service by a click and by the keyboard, never a heading")
    void selects(FxRobot robot) {
        robot.clickOn("postgres");
        assertThat(model.selectedService().get()).isEqualTo("postgres");
        robot.type(KeyCode.DOWN);
        assertThat(model.selectedService().get()).isEqualTo("prometheus");
        robot.type(KeyCode.UP);
        assertThat(model.selectedService().get()).isEqualTo("postgres");
        robot.interact(() -> model.show(Recorded.state()));
        assertThat(model.selectedService().get()).isEqualTo("postgres");
    }

    @Test
    @DisplayName("opens a port in the browser by a click on its link")
    void opens(FxRobot robot) {
        List<URI> opened = new ArrayList<>();
        robot.interact(() -> model.setOnOpen(opened::add));
        robot.clickOn(":9090 ↗");
        assertThat(opened).containsExactly(URI.create("http://localhost:9090"));
        assertThat(model.selectedService().get())
                .as("a link is not a selection")
                .isEmpty();
        robot.clickOn(":5432");
        assertThat(opened).hasSize(1);
    }

    @Test
    @DisplayName("edits a service by Enter on its row, and by the link in it")
    void edits(FxRobot robot) {
        List<String> edited = new ArrayList<>();
        robot.interact(() -> model.setOnEdit(edited::add));
        assertThat(row(robot, "postgres").lookup("#edit-service").isVisible()).isFalse();
        robot.clickOn("postgres");
        robot.type(KeyCode.ENTER);
        assertThat(edited).containsExactly("postgres");
        Node link = row(robot, "postgres").lookup("#edit-service");
        assertThat(link.isVisible()).isTrue();
        robot.clickOn(link);
        assertThat(edited).containsExactly("postgres", "postgres");
    }

    @Test
    @DisplayName("asks for the forms by its button")
    void adds(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        robot.interact(() -> model.setOnAddMonitoring(() -> asked.add("add")));
        robot.clickOn("#add-monitoring");
        assertThat(asked).hasSize(1);
    }

    @Test
    @DisplayName("follows a load")
    void newLoad(FxRobot robot) {
        List<ServiceState> states = new ArrayList<>(Recorded.state().services());
        states.set(1, Recorded.runs("order-api", Status.HEALTHY, 401, 512));
        robot.interact(() -> model.show(new StackState(Recorded.NOW, states)));
        assertThat(robot.lookup("401 / 512 MB").tryQuery()).isPresent();
        assertThat(((LoadBar) row(robot, "order-api").lookup(".load-bar")).share())
                .isGreaterThan(LoadBar.WARN_FROM);
    }

    @Test
    @DisplayName("scrolls three hundred services, and keeps button and budget in sight")
    void many(FxRobot robot) {
        robot.interact(() -> model.show(new ComposeModel(
                "many",
                IntStream.range(0, 300)
                        .mapToObj(i -> Recorded.built("a-service-with-quite-a-long-name-" + i, "./s/" + i))
                        .toList(),
                List.of(),
                List.of(),
                true)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".service-row").queryAll()).hasSizeBetween(8, 30);
        Button add = robot.lookup("#add-monitoring").queryButton();
        assertThat(add.localToScene(add.getBoundsInLocal()).getMaxY()).isLessThan(720);
        ListView<StackItem> list = robot.lookup("#services").queryListView();
        robot.interact(() -> list.scrollTo(300));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(names(robot)).contains("a-service-with-quite-a-long-name-299");
    }

    private static List<String> names(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".service-name").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static ServicePane row(FxRobot robot, String service) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".service-row").queryAllAs(ServicePane.class).stream()
                .filter(each -> ((Label) each.lookup(".service-name")).getText().equals(service))
                .findFirst()
                .orElseThrow();
    }
}
