package dev.plimsoll.ui.targets;

import dev.plimsoll.ui.control.Icons;
import dev.plimsoll.ui.control.Segments;
import dev.plimsoll.ui.control.SteadyLabel;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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

    private StackPane filter() {
        TextField field = new TextField();
        field.setId("filter-targets");
        field.setPromptText("Filter targets");
        field.textProperty().bindBidirectional(model.filter());
        Region icon = Icons.SEARCH.node(13, "icon", "muted");
        icon.setMouseTransparent(true);
        StackPane.setAlignment(icon, Pos.CENTER_LEFT);
        StackPane.setMargin(icon, new Insets(0, 0, 0, 10));
        StackPane box = new StackPane(field, icon);
        box.getStyleClass().add("filter-field");
        box.setPrefWidth(170);
        box.setMinWidth(120);
        return box;
    }

    private Segments<Range> ranges() {
        Segments<Range> ranges = new Segments<>(List.of(Range.values()), Range::label);
        ranges.valueProperty().bindBidirectional(model.range());
        List<Range> all = List.of(Range.values());
        for (int i = 0; i < all.size(); i++) {
            ranges.getChildren().get(i).setId("range-" + all.get(i).label().replace(" ", ""));
        }
        ranges.setMinWidth(USE_PREF_SIZE);
        return ranges;
    }
}
