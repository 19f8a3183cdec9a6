package dev.plimsoll.ui.targets;

import dev.plimsoll.ui.control.SteadyLabel;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The Targets panel: a table of live health, and under it the reason when a target is down. */
public final class TargetsView extends VBox {

    private final TargetsViewModel model;
    private final TargetsTable table;

    /** A panel that follows the view-model. */
    public TargetsView(TargetsViewModel model) {
        this.model = model;
        this.table = new TargetsTable(model);
        getStyleClass().add("targets-view");
        TargetCard card = new TargetCard(model);
        VBox.setMargin(card, new Insets(12, 16, 16, 16));
        AbsencePane absence = new AbsencePane(model);
        VBox.setVgrow(absence, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.SOMETIMES);
        Region rest = new Region();
        VBox.setVgrow(rest, Priority.ALWAYS);
        HBox head = head();
        getChildren().addAll(head, table, card, rest, absence);
        model.absence().subscribe(why -> {
            for (Region each : new Region[] {head, table, rest}) {
                each.setVisible(why == null);
                each.setManaged(why == null);
            }
        });
    }

    private HBox head() {
        Label headline = new Label();
        headline.setId("targets-headline");
        headline.getStyleClass().add("title");
        headline.setMinWidth(USE_PREF_SIZE);
        headline.textProperty().bind(model.headline());
        SteadyLabel summary = new SteadyLabel("muted");
        summary.setId("targets-summary");
        model.summary().subscribe(summary::setText);
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMinWidth(0);
        summary.setPrefWidth(0);
        HBox head = new HBox(10, headline, summary, filter(), ranges());
        head.getStyleClass().add("panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private TextField filter() {
        TextField field = new TextField();
        field.setId("filter-targets");
        field.setPromptText("Filter targets");
        field.setPrefWidth(170);
        field.setMinWidth(110);
        field.textProperty().bindBidirectional(model.filter());
        return field;
    }

    private HBox ranges() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("segments");
        for (Range each : Range.values()) {
            ToggleButton button = new ToggleButton(each.label());
            button.setId("range-" + each.label().replace(" ", ""));
            button.setToggleGroup(group);
            button.setUserData(each);
            button.setSelected(each == model.range().get());
            button.setMinWidth(USE_PREF_SIZE);
            box.getChildren().add(button);
        }
        // one of them is always chosen
        group.selectedToggleProperty().addListener((property, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                model.range().set((Range) now.getUserData());
            }
        });
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }
}
