package dev.plimsoll.ui.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.engine.RunResult;
import dev.plimsoll.ui.Recorded;
import dev.plimsoll.ui.control.SelectableText;
import dev.plimsoll.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
@DisplayName("A stack under way on the screen")
class StartingViewTest {

    private final StartingViewModel model = Panels.starting();
    private final StackViewModel stack = Panels.stack();

    @Start
    void start(Stage stage) {
        StartingView starting = new StartingView(model);
        ContainersView containers = new ContainersView(stack);
        HBox.setHgrow(starting, Priority.ALWAYS);
        containers.setPrefWidth(600);
        starting.setPrefWidth(700);
        Scene scene = new Scene(new HBox(starting, containers), 1300, 700);
        Theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    @DisplayName("tells how far each service is")
    void rows(FxRobot robot) {
        assertThat(robot.lookup("#starting-headline").queryLabeled().getText()).isEqualTo("4 of 7 ready");
        assertThat(texts(robot))
                .contains(
                        "built, healthy", "waits for fulfillment-worker to be healthy", "pulling image · layer 4 of 7");
        assertThat(robot.lookup("#run-ending").query().isVisible()).isFalse();
    }

    @Test
    @DisplayName("is cancelled by its button, which then says so")
    void cancels(FxRobot robot) {
        List<String> asked = new ArrayList<>();
        robot.interact(() -> model.setOnCancel(() -> asked.add("cancel")));
        robot.clickOn("#cancel-run");
        assertThat(asked).hasSize(1);
        assertThat(robot.lookup("#cancel-run").queryButton().getText()).isEqualTo("Cancelling…");
        assertThat(robot.lookup("#cancel-run").queryButton().isDisabled()).isTrue();
    }

    @Test
    @DisplayName("shows and hides the output")
    void output(FxRobot robot) {
        robot.clickOn("#show-output");
        TextArea output = robot.lookup("#run-output").queryAs(TextArea.class);
        assertThat(output.isVisible()).isTrue();
        assertThat(output.getText()).contains("Container shop-postgres-1  Healthy");
        robot.clickOn("#show-output");
        assertThat(output.isVisible()).isFalse();
    }

    @Test
    @DisplayName("ends with a card whose words can be selected and copied when it failed")
    void fails(FxRobot robot) {
        robot.interact(() -> Panels.fail(model));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#run-what").queryLabeled().getText())
                .isEqualTo("fulfillment-worker did not become healthy.");
        SelectableText why = robot.lookup("#run-why").queryAs(SelectableText.class);
        assertThat(why.getText()).startsWith("Its healthcheck failed three times.");
        assertThat(why.getHeight()).as("all lines are seen").isBetween(15.0, 60.0);
        robot.clickOn("#copy-run-ending");
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        5000, () -> Clipboard.getSystemClipboard().getString()))
                .contains("What to do: Look at the log");
        assertThat(robot.lookup("#cancel-run").query().isVisible()).isFalse();
    }

    @Test
    @DisplayName("ends calmly when all is well")
    void succeeds(FxRobot robot) {
        robot.interact(() -> {
            model.show(Recorded.state());
            model.ended(new RunResult.Succeeded());
        });
        assertThat(robot.lookup("#run-what").queryLabeled().getText()).isEqualTo("The stack runs.");
        assertThat(robot.lookup("#copy-run-ending").query().isVisible()).isFalse();
    }

    @Test
    @DisplayName("has beside it a table of containers that sorts numbers as numbers")
    void containers(FxRobot robot) {
        robot.clickOn("CPU");
        TableView<ServiceItem> table = robot.lookup("#containers").queryTableView();
        assertThat(table.getItems())
                .extracting(ServiceItem::name)
                .startsWith("node-exporter")
                .endsWith("postgres");
    }

    private static List<String> texts(FxRobot robot) {
        List<String> texts = new ArrayList<>();
        for (Node row : robot.lookup(".starting-row").queryAll()) {
            row.lookupAll(".label").forEach(each -> texts.add(((Label) each).getText()));
        }
        return texts;
    }
}
