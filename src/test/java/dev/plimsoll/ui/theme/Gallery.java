package dev.plimsoll.ui.theme;

import dev.plimsoll.ui.control.CodeView;
import dev.plimsoll.ui.control.Icons;
import dev.plimsoll.ui.control.Labels;
import dev.plimsoll.ui.control.Segments;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.ToggleSwitch;
import org.controlsfx.control.textfield.TextFields;

/** Every control of the look on one page: {@code Gallery FOLDER} writes light.png and dark.png there. */
public final class Gallery {

    private Gallery() {}

    /** Takes the two pictures. */
    public static void main(String[] args) {
        for (boolean dark : new boolean[] {false, true}) {
            Picture.take(Gallery::page, dark, 1280, 800, Path.of(args[0], dark ? "dark.png" : "light.png"));
        }
        System.exit(0);
    }

    static Parent page() {
        VBox page = new VBox(
                14, buttons(), inputs(), checks(), texts(), icons(), more(), tabs(), table(), code(), progress());
        page.setStyle("-fx-padding: 16px");
        page.getStyleClass().add("page");
        return page;
    }

    private static Node row(Node... nodes) {
        HBox row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Node buttons() {
        var disabled = Labels.button("d", "Starting…", () -> {}, "primary");
        disabled.setDisable(true);
        var primary = Labels.button("a", "Start stack", () -> {}, "primary");
        primary.setGraphic(Icons.PLAY.node(12));
        var stop = Labels.button("b", "Stop", () -> {});
        stop.setGraphic(Icons.STOP.node(12));
        MenuButton menu = new MenuButton("~/code/shop", null, new MenuItem("Open"));
        menu.getStyleClass().addAll("flat", "muted");
        return row(
                primary,
                stop,
                disabled,
                Labels.button("c", "Scrape port 2113 instead…", () -> {}, "accent"),
                Labels.button("e", "Flat", () -> {}, "flat"),
                menu,
                new Segments<>(List.of("15 m", "1 h", "6 h"), each -> each),
                Labels.label("docker-compose.yml", "chip", "code"),
                Labels.pill("UP", "good"),
                Labels.pill("DOWN", "bad"),
                Labels.pill("UNKNOWN"),
                Labels.pill("warn", "warn"),
                Labels.badge("6"));
    }

    private static Node inputs() {
        ComboBox<String> combo = new ComboBox<>(FXCollections.observableArrayList("all interfaces", "this machine"));
        combo.getSelectionModel().select(0);
        ComboBox<String> editable = new ComboBox<>(FXCollections.observableArrayList("7d", "30d"));
        editable.setEditable(true);
        editable.setPrefWidth(100);
        editable.getSelectionModel().select(0);
        ChoiceBox<String> choice = new ChoiceBox<>(FXCollections.observableArrayList("unless-stopped", "no"));
        choice.getSelectionModel().select(0);
        TextField code = new TextField("prom/prometheus:v3.5.1");
        code.getStyleClass().add("code");
        TextField invalid = new TextField("99999");
        invalid.getStyleClass().add("invalid");
        TextField prompt = new TextField();
        prompt.setPromptText("Filter targets");
        var spinner = new Spinner<Integer>(0, 10, 5);
        spinner.setPrefWidth(80);
        return row(code, invalid, prompt, combo, editable, choice, spinner, TextFields.createClearableTextField());
    }

    private static Node checks() {
        CheckBox on = new CheckBox("web-gateway");
        on.setSelected(true);
        CheckBox some = new CheckBox("some");
        some.setIndeterminate(true);
        RadioButton radio = new RadioButton("radio");
        radio.setSelected(true);
        ToggleSwitch toggle = new ToggleSwitch("ControlsFX");
        toggle.setSelected(true);
        var several = new CheckComboBox<>(FXCollections.observableArrayList("front", "back"));
        return row(on, new CheckBox("postgres"), some, radio, new RadioButton("other"), toggle, several);
    }

    private static Node texts() {
        return row(
                Labels.label("5 of 6 up", "title"),
                Labels.label("scraped every 15 s", "muted"),
                Labels.label("APPLICATION", "section"),
                Labels.label("shop_default", "code"),
                Labels.label("small words", "small", "muted"),
                Labels.label("has no healthcheck", "warn-text"),
                Labels.label("Δοκιμή проба 测试 テスト ⌘ ↗ ⚠"),
                new Hyperlink("Use v3.13.2 LTS"));
    }

    private static Node icons() {
        HBox icons = new HBox(12);
        Stream.of(Icons.values()).forEach(each -> icons.getChildren().add(each.node("muted")));
        icons.getChildren().add(Icons.PLIMSOLL.node(46, "accent"));
        return icons;
    }

    private static Node more() {
        Region warn = new VBox(Labels.label("3.5 reached its end of life in July 2026."));
        warn.getStyleClass().add("warn-box");
        Region accent = new VBox(Labels.label("Prometheus joins front and back."));
        accent.getStyleClass().add("accent-box");
        Region bad = new VBox(Labels.label("Compose refuses the project.", "bad-text"));
        bad.getStyleClass().add("bad-box");
        return row(warn, accent, bad, new TitledPane("Advanced", Labels.label("inside")), new Slider(0, 10, 4));
    }

    private static Node tabs() {
        Tab targets = new Tab("Targets");
        targets.setGraphic(Labels.badge("6"));
        TabPane tabs = new TabPane(targets, new Tab("Containers"), new Tab("Compose file"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setMinHeight(44);
        return tabs;
    }

    private static Node table() {
        TableView<String> table = new TableView<>(FXCollections.observableArrayList("web-gateway", "order-api", "c"));
        for (String name : List.of("Job", "Endpoint", "Last scrape")) {
            TableColumn<String, String> column = new TableColumn<>(name);
            column.setCellValueFactory(each -> new ReadOnlyStringWrapper(each.getValue()));
            column.setPrefWidth(180);
            table.getColumns().add(column);
        }
        table.setFixedCellSize(41);
        table.getSelectionModel().select(1);
        table.setPrefHeight(110);
        table.setMinHeight(110);
        return table;
    }

    private static Node code() {
        CodeView code = new CodeView();
        code.show(List.of("    image: postgres:17", "    ports:", "\t  - \"5432:5432\"", "volumes:"), 12, 14);
        code.frame();
        return code;
    }

    private static Node progress() {
        ScrollPane scroll = new ScrollPane(Labels.label("a\nb\nc\nd\ne\nf\ng\nh"));
        scroll.setPrefSize(80, 50);
        ProgressBar bar = new ProgressBar(0.6);
        bar.setPrefWidth(220);
        TextArea area = new TextArea("Get \"http://fulfillment-worker:2112/metrics\"");
        area.setPrefSize(300, 60);
        return row(bar, new ProgressIndicator(), scroll, area);
    }
}
