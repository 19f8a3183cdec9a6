package dev.plimsoll.ui.add;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Place;
import dev.plimsoll.ui.add.FixViewModel.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The findings that are put right, each with a tick, what it does and why. */
final class FixPane extends ScrollPane {

    private final FixViewModel model;
    private final Label title = Nodes.text("", "edit-title");
    private final VBox body = new VBox();
    private final List<CheckBox> ticks = new ArrayList<>();
    private List<Finding> shown = List.of();

    FixPane(FixViewModel model) {
        this.model = model;
        setId("form");
        getStyleClass().add("form-pane");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        VBox head = new VBox(
                title,
                Nodes.text("Each has one certain way to be put right. The diff shows what would be written.", "muted"));
        head.getStyleClass().addAll("form-section", "edit-head");
        VBox form = new VBox(head, body);
        form.getStyleClass().add("entry-form");
        setContent(form);
        model.choices().subscribe(this::show);
    }

    private void show(List<Choice> choices) {
        long chosen = choices.stream().filter(Choice::chosen).count();
        title.setText(choices.isEmpty() ? "" : chosen == 1 ? "Fix 1 finding" : "Fix " + chosen + " findings");
        List<Finding> findings = choices.stream().map(Choice::finding).toList();
        if (!findings.equals(shown)) {
            shown = findings;
            ticks.clear();
            body.getChildren()
                    .setAll(IntStream.range(0, choices.size())
                            .mapToObj(index -> row(index, choices.get(index)))
                            .toList());
            // keys need somewhere to go to, Escape too
            ticks.stream().findFirst().ifPresent(Nodes::focus);
        }
    }

    private Node row(int index, Choice choice) {
        Finding finding = choice.finding();
        Fix fix = finding.fix();
        CheckBox tick = new CheckBox(fix == null ? "" : fix.words());
        ticks.add(tick);
        tick.setId("fix-" + index);
        // container_name is a name, and no letter of it a key
        tick.setMnemonicParsing(false);
        tick.setWrapText(true);
        tick.setMinHeight(USE_PREF_SIZE);
        tick.setSelected(choice.chosen());
        tick.selectedProperty().subscribe(chosen -> model.choose(finding, chosen));
        VBox words = new VBox(Nodes.text(finding.what(), "small"), Nodes.text(finding.why(), "small", "muted"));
        words.getStyleClass().add("fix-why");
        place(words, finding);
        VBox row = new VBox(tick, words);
        row.getStyleClass().add("fix-row");
        return row;
    }

    private void place(VBox words, Finding finding) {
        Place place = finding.place();
        if (place != null) {
            Hyperlink link = new Hyperlink(place.file().getFileName() + ":" + place.line());
            link.getStyleClass().add("code");
            link.setOnAction(event -> model.look(finding));
            words.getChildren().add(new HBox(link));
        }
    }
}
