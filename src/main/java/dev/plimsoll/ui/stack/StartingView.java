package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.SteadyLabel;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The Starting tab: how far each service is, and how it ended. */
public final class StartingView extends VBox {

    private final StartingViewModel model;

    /** A view that follows the view-model. */
    public StartingView(StartingViewModel model) {
        this.model = model;
        setId("starting");
        getStyleClass().add("starting-view");
        EndingCard card = new EndingCard(model);
        VBox.setMargin(card, new Insets(12, 16, 4, 16));
        ListView<StartingItem> services = services();
        VBox.setVgrow(services, Priority.SOMETIMES);
        TextArea output = output();
        VBox.setVgrow(output, Priority.ALWAYS);
        VBox.setMargin(output, new Insets(12, 16, 16, 16));
        getChildren().addAll(head(), services, card, output);
    }

    private HBox head() {
        Label headline = new Label();
        headline.setId("starting-headline");
        headline.getStyleClass().add("title");
        headline.setMinWidth(USE_PREF_SIZE);
        headline.textProperty().bind(model.headline());
        SteadyLabel summary = new SteadyLabel("muted");
        summary.setId("starting-summary");
        model.summary().subscribe(summary::setText);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMinWidth(0);
        summary.setPrefWidth(0);
        HBox head = new HBox(10, headline, summary, showOutput(), cancel());
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton showOutput() {
        ToggleButton button = new ToggleButton();
        button.setId("show-output");
        button.getStyleClass().add("button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(model.outputShown());
        model.outputShown().subscribe(shown -> button.setText(shown ? "Hide output" : "Show output"));
        return button;
    }

    private Button cancel() {
        Button button = new Button();
        button.setId("cancel-run");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> model.cancel());
        button.visibleProperty().bind(model.goesOn());
        button.managedProperty().bind(model.goesOn());
        button.disableProperty().bind(model.cancelling());
        model.cancelling().subscribe(now -> button.setText(now ? "Cancelling…" : "Cancel"));
        return button;
    }

    private ListView<StartingItem> services() {
        ListView<StartingItem> list = new ListView<>();
        list.setId("starting-services");
        list.getStyleClass().addAll("plain-list", "lines");
        list.setFixedCellSize(StartingPane.HEIGHT);
        list.setFocusTraversable(false);
        list.setMinHeight(2 * StartingPane.HEIGHT);
        list.setCellFactory(each -> new StartingCell());
        model.items().subscribe(items -> show(list, items));
        return list;
    }

    private static void show(ListView<StartingItem> list, List<StartingItem> items) {
        list.getItems().setAll(items);
        list.setPrefHeight(items.size() * StartingPane.HEIGHT + 2);
    }

    private TextArea output() {
        TextArea area = new TextArea();
        area.setId("run-output");
        area.getStyleClass().addAll("code", "output");
        area.setEditable(false);
        area.setPrefHeight(220);
        area.visibleProperty().bind(model.outputShown());
        area.managedProperty().bind(model.outputShown());
        model.output().subscribe(text -> {
            if (!text.equals(area.getText())) {
                area.setText(text);
                // the newest line is at the end
                area.positionCaret(text.length());
                area.setScrollTop(Double.MAX_VALUE);
            }
        });
        return area;
    }
}
