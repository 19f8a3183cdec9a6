package dev.plimsoll.ui.add;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Place;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What to know before a plan is written: what, why, what to do, and where. */
final class FindingsPane extends ScrollPane {

    private final Consumer<Finding> opener;
    private final VBox list = new VBox();

    /** @param opener shows the place that one speaks of */
    FindingsPane(ReadOnlyObjectProperty<List<Finding>> all, Consumer<Finding> opener) {
        this.opener = opener;
        setId("findings");
        getStyleClass().add("findings");
        list.getStyleClass().add("finding-list");
        setContent(list);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(Region.USE_PREF_SIZE);
        all.subscribe(this::show);
    }

    private void show(List<Finding> findings) {
        list.getChildren().setAll(findings.stream().map(this::row).toList());
        Nodes.show(this, !findings.isEmpty());
    }

    private Node row(Finding finding) {
        Region mark = new Region();
        mark.getStyleClass().add("finding-mark");
        VBox words = new VBox(Nodes.text(finding.what(), "finding-what"));
        add(words, finding.why());
        add(words, finding.todo());
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(mark, words);
        row.getStyleClass().addAll("finding", finding.level().name().toLowerCase(Locale.ROOT));
        Place place = finding.place();
        if (place != null) {
            Hyperlink link = new Hyperlink(place.file().getFileName() + ":" + place.line());
            link.getStyleClass().add("code");
            link.setMinWidth(USE_PREF_SIZE);
            link.setOnAction(event -> opener.accept(finding));
            row.getChildren().add(link);
        }
        return row;
    }

    private static void add(VBox words, String text) {
        if (!text.isEmpty()) {
            words.getChildren().add(Nodes.text(text, "small", "muted"));
        }
    }
}
