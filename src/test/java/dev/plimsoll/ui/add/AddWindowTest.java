package dev.plimsoll.ui.add;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.Choice;
import dev.plimsoll.change.DiffLine;
import dev.plimsoll.form.ScrapeOption;
import dev.plimsoll.task.FxBackground;
import dev.plimsoll.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("window")
@DisplayName("In the window, the screen that adds monitoring")
class AddWindowTest extends ScreenTest {

    private final FakeAdditions project = new FakeAdditions();
    private final List<AddOutcome> outcomes = new ArrayList<>();

    AddWindowTest() {
        super("add-screen");
    }

    @Override
    public void start(Stage stage) {
        AddViewModel model = new AddViewModel(project, new FxBackground(), Duration.ofMillis(50), outcomes::add);
        Scene scene = new Scene(new AddView(model), 1280, 748);
        Theme.dress(scene, false);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    @DisplayName("shows the diff while a person types, and writes what it shows")
    void typesAndWrites() {
        until(() -> verdict().contains("accepts the result"));

        type("#field-prometheus-port", "9191");

        until(() -> diff().contains("    port: 9191"));
        until(() -> !lookup("#write-files").query().isDisabled());
        clickOn("#write-files");
        until(() -> outcomes.contains(new AddOutcome.Written(false)));
        assertThat(project.written).hasSize(1);
    }

    @Test
    @DisplayName("says under a field what is wrong, marks it red, and lets a person type on")
    void wrongNumber() {
        type("#field-prometheus-port", "90x");

        Label wrong = lookup("#wrong-prometheus-port").queryAs(Label.class);
        assertThat(wrong.isVisible()).isTrue();
        assertThat(wrong.getText()).isEqualTo("A port is a number from 1 to 65535.");
        assertThat(lookup("#field-prometheus-port").query().getPseudoClassStates())
                .contains(Nodes.INVALID);
        assertThat(lookup("#write-files").query().isDisabled()).isTrue();
        assertThat(verdict()).startsWith("One value cannot be used. Web port of Prometheus:");

        write("y");
        assertThat(lookup("#field-prometheus-port").queryAs(TextField.class).getText())
                .isEqualTo("90xy");

        clickOn("#reset-prometheus-port");
        assertThat(lookup("#field-prometheus-port").queryAs(TextField.class).getText())
                .isEqualTo("9090");
        assertThat(wrong.isVisible()).isFalse();
        until(() -> !lookup("#write-files").query().isDisabled());
    }

    @Test
    @DisplayName("takes a typed value back with Ctrl+Z, and the diff with it")
    void undoTyping() {
        until(() -> verdict().contains("accepts the result"));
        type("#field-prometheus-port", "9191");
        until(() -> diff().contains("    port: 9191"));
        for (int each = 0; each < 5 && !box("#field-prometheus-port").getText().equals("9090"); each++) {
            undo();
        }

        assertThat(box("#field-prometheus-port").getText()).isEqualTo("9090");
        until(() -> !diff().contains("    port: 9191"));
    }

    @Test
    @DisplayName("lets a wrong number stand and be corrected: caret, text and the last good diff stay")
    void corrects() {
        until(() -> verdict().contains("accepts the result"));
        List<String> good = diff();
        type("#field-prometheus-port", "12x");
        until(() -> verdict().startsWith("One value cannot be used."));
        assertThat(diff().subList(0, 3)).isEqualTo(good.subList(0, 3)).isNotEmpty();
        TextField port = box("#field-prometheus-port");
        interact(() -> port.positionCaret(1));
        write("9");
        assertThat(port.getText()).isEqualTo("192x");
        assertThat(port.getCaretPosition()).isEqualTo(2);
        interact(() -> port.positionCaret(4));
        key(KeyCode.BACK_SPACE);
        assertThat(port.getText()).isEqualTo("192");
        assertThat(port.getCaretPosition()).isEqualTo(3);
        until(() -> diff().contains("    port: 192"));
        assertThat(wrong("#wrong-prometheus-port")).isEmpty();
    }

    @Test
    @DisplayName("takes an advice with one click, after which there is none")
    void advice() {
        Hyperlink link = lookup("#advice-prometheus-image").queryAs(Hyperlink.class);
        assertThat(link.getText()).isEqualTo("Use v3.13.2 LTS");

        clickOn(link);

        assertThat(lookup("#field-prometheus-image").queryAs(TextField.class).getText())
                .isEqualTo("prom/prometheus:v3.13.2");
        assertThat(lookup("#advice-prometheus-image").tryQuery()).isEmpty();
        until(() -> diff().contains("    image: prom/prometheus:v3.13.2"));
    }

    @Test
    @DisplayName("takes a budget, says what is wrong with it, and which services it does not know of")
    void budget() {
        clickOn("#entry-budget");
        clickOn("#budget-size").push(KeyCode.CONTROL, KeyCode.A).write("lots");
        Label wrong = lookup("#wrong-budget").queryAs(Label.class);
        assertThat(wrong.getText()).isEqualTo("An amount such as 12G.");
        assertThat(lookup("#budget-unlimited").queryAs(Label.class).getText()).contains("mailer");

        clickOn("#budget-size").push(KeyCode.CONTROL, KeyCode.A).write("6G");

        assertThat(wrong.isVisible()).isFalse();
        assertThat(lookup(".budget-left").queryAs(Label.class).getText()).isEqualTo("300 MB too much");
    }

    @Test
    @DisplayName("takes a limit for a service that has none, and says what is wrong with it")
    void missingLimit() {
        clickOn("#entry-budget");
        clickOn("#limit-mailer").write("lots");
        Label wrong = lookup("#wrong-limit-mailer").queryAs(Label.class);
        assertThat(wrong.getText()).isEqualTo("A size such as 256M.");
        assertThat(lookup("#limit-mailer").queryAs(TextField.class).getText()).isEqualTo("lots");
        clickOn("#limit-mailer").push(KeyCode.CONTROL, KeyCode.A).write("256M");
        assertThat(wrong.isVisible()).isFalse();
    }

    @Test
    @DisplayName("can be used with the keyboard alone")
    void keyboard() {
        until(() -> !lookup("#write-and-start").query().isDisabled());
        tabUntil("entry-prometheus");
        key(KeyCode.DOWN);
        assertThat(focus()).isEqualTo("entry-cadvisor");
        key(KeyCode.TAB);
        key(KeyCode.TAB);
        key(KeyCode.SPACE);
        assertThat(focus()).isEqualTo("entry-node-exporter");
        key(KeyCode.DOWN);
        assertThat(focus()).isEqualTo("entry-scrape-jobs");
        key(KeyCode.DOWN);
        assertThat(focus()).isEqualTo("entry-healthchecks");
        Node pane = lookup("#healthcheck-fulfillment-worker").query();
        assertThat(pane).isNotNull();

        tabUntil("healthcheck-fulfillment-worker");
        key(KeyCode.SPACE);
        assertThat(((CheckBox) pane).isSelected()).isFalse();
        until(() -> !diff().contains("    healthcheck:"));

        until(() -> !lookup("#write-and-start").query().isDisabled());
        tabUntil("write-and-start");
        key(KeyCode.SPACE);
        until(() -> outcomes.contains(new AddOutcome.Written(true)));
    }

    @Test
    @DisplayName("leaves a component out and takes it in again with its check box")
    void checkBox() {
        until(() -> diff().contains("  cadvisor:"));

        clickOn("#component-cadvisor");
        until(() -> !diff().contains("  cadvisor:"));
        assertThat(lookup("#add-cadvisor").query().isVisible()).isTrue();

        clickOn("#add-cadvisor");
        until(() -> diff().contains("  cadvisor:"));
        assertThat(lookup("#component-cadvisor").queryAs(CheckBox.class).isSelected())
                .isTrue();
    }

    @Test
    @DisplayName("sets a scrape job's port, and goes to the file it stands in")
    void scrapeJob() {
        clickOn("#entry-scrape-jobs");
        type("#scrape-port-order-api", "8001");

        until(() -> diff().contains("    targets: order-api:8001"));

        clickOn("#scrape-web-gateway");
        until(() -> !diff().contains("    targets: web-gateway:3000"));

        clickOn("#diff-tab-docker-compose-yml");
        assertThat(diff()).contains("services:");
    }

    @Test
    @DisplayName("sets how a job logs in and what it trusts, folded until asked for")
    void scrapeOptions() {
        clickOn("#entry-scrape-jobs");
        assertThat(lookup("#scrape-scheme-order-api").query().getParent().isVisible())
                .isFalse();
        clickOn("#scrape-options-order-api");
        ComboBox<String> scheme = lookup("#scrape-scheme-order-api").query();
        interact(() -> scheme.setValue("https"));
        type("#scrape-ca-file-order-api", "/run/secrets/ca");

        until(() -> !project.planned.isEmpty()
                && project.planned.getLast().scrapes().stream()
                        .anyMatch(each -> each.option(ScrapeOption.SCHEME).equals("https")
                                && each.option(ScrapeOption.CA_FILE).equals("/run/secrets/ca")));
        assertThat(lookup("#scrape-options-order-api")
                        .queryAs(ToggleButton.class)
                        .getText())
                .isEqualTo("Scheme https · CA certificate /run/secrets/ca");
    }

    @Test
    @DisplayName("chooses from a list, and folds what is rarely needed")
    void choosesAndFolds() {
        ComboBox<Choice> address = lookup("#field-prometheus-address").query();
        clickOn(address);
        clickOn("this machine only");
        until(() -> diff().contains("    address: this machine only"));

        assertThat(lookup("#field-prometheus-lifecycle")
                        .query()
                        .getBoundsInParent()
                        .getWidth())
                .isGreaterThanOrEqualTo(0);
        interact(() -> lookup("#advanced-prometheus").query().requestFocus());
        push(KeyCode.SPACE);
        interact(() -> lookup("#field-prometheus-lifecycle").query().requestFocus());
        push(KeyCode.SPACE);
        until(() -> diff().contains("    lifecycle: false"));
    }

    @Test
    @DisplayName("shows before and afterwards side by side, and the line that changed last in sight")
    void sideBySide() {
        until(() -> verdict().contains("accepts the result"));
        clickOn("#diff-side-by-side");

        ListView<SideRow> sides = lookup("#diff-sides").query();
        assertThat(sides.isVisible()).isTrue();
        assertThat(lookup("#diff").query().isVisible()).isFalse();
        assertThat(sides.getItems())
                .anySatisfy(row -> assertThat(row.left() + " " + row.right()).contains("5.0 GB", "6.3 GB"));

        type("#field-prometheus-port", "9191");
        until(() -> sides.getItems().stream().anyMatch(row -> row.text().equals("    port: 9191")));
        until(() -> lookup(".diff-half").queryAll().stream()
                .flatMap(each -> each.lookupAll(".diff-text").stream())
                .map(Label.class::cast)
                .anyMatch(each -> each.getText().equals("    port: 9191")));
    }

    @Test
    @DisplayName("leads from a line to the form that it comes from")
    void source() {
        until(() -> diff().contains("  cadvisor:"));
        ListView<DiffLine> list = lookup("#diff").query();
        int line = diff().indexOf("    healthcheck:");
        interact(() -> list.getSelectionModel().clearAndSelect(line));

        Hyperlink link = lookup("#diff-source-link").query();
        assertThat(link.getText()).isEqualTo("Healthchecks: fulfillment-worker");
        clickOn(link);
        assertThat(lookup("#healthcheck-fulfillment-worker").tryQuery()).isPresent();

        interact(() -> list.getSelectionModel().clearAndSelect(diff().indexOf("services:")));
        assertThat(lookup("#diff-source").query().isVisible()).isFalse();
    }

    @Test
    @DisplayName("leaves with Escape, and has written nothing")
    void escape() {
        key(KeyCode.ESCAPE);

        until(() -> outcomes.contains(new AddOutcome.Cancelled()));
        assertThat(project.written).isEmpty();
    }

    @Test
    @DisplayName("leaves for the form of a component that is there already")
    void alreadyThere() {
        FakeForm form = new FakeForm(true);
        form.select("cadvisor", false);
        form.there.put("cadvisor", "containers");
        project.forms = () -> form;
        interact(() -> scene().setRoot(new AddView(
                new AddViewModel(project, new FxBackground(), Duration.ofMillis(50), outcomes::add))));
        until(() -> lookup("#entry-cadvisor").tryQuery().isPresent());
        assertThat(lookup("#component-cadvisor").query().isDisabled()).isTrue();
        assertThat(lookup("already there as containers").tryQuery()).isPresent();

        clickOn("#entry-cadvisor");
        assertThat(lookup("Already there as containers.").tryQuery()).isPresent();
        tabUntil("edit-cadvisor");
        key(KeyCode.ENTER);

        until(() -> outcomes.contains(new AddOutcome.Edit("containers")));
        assertThat(project.written).isEmpty();
    }

    @Test
    @DisplayName("leaves with Cancel, and has written nothing")
    void cancel() {
        clickOn("#cancel");

        until(() -> outcomes.contains(new AddOutcome.Cancelled()));
        assertThat(project.written).isEmpty();
    }
}
