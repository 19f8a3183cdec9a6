package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What would be written, file by file, below each other or side by side, and what to know before. */
final class DiffPane extends VBox {

    /** Paddings and the gap of the head, in pixels: see {@code add.css}. */
    private final DiffModel diff;

    private final DiffList list = new DiffList();
    private final SidesView sides = new SidesView();
    private final ToggleButton sideBySide = new ToggleButton();
    private final Sources sources;
    private final SourceBar source;
    private final Label nothing = Nodes.text("What would be written is shown here, line by line.", "muted");

    /** Of a form that does not say where its lines come from. */
    DiffPane(DiffModel diff, FindingsPane findings) {
        this(diff, findings, Sources.NONE);
    }

    DiffPane(DiffModel diff, FindingsPane findings, Sources sources) {
        this.diff = diff;
        this.sources = sources;
        this.source = new SourceBar(sources);
        getStyleClass().add("diff-pane");
        StackPane body = new StackPane(list, sides, nothing);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head(), body, source, findings);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> explain(Optional.ofNullable(line)));
        sides.list()
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> explain(Optional.ofNullable(row).flatMap(SideRow::changed)));
        sideBySide.selectedProperty().subscribe(chosen -> show());
        diff.files().subscribe(files -> show());
        diff.spot().subscribe(spot -> show());
    }

    private DiffHead head() {
        Region icon = new Region();
        icon.getStyleClass().add("sides-icon");
        sideBySide.setGraphic(icon);
        sideBySide.setId("diff-side-by-side");
        sideBySide.getStyleClass().add("quiet");
        sideBySide.setAccessibleText("Side by side");
        Nodes.explain(sideBySide, "Before and afterwards side by side");
        return new DiffHead(new DiffTabs(diff), sideBySide);
    }

    private void show() {
        boolean side = sideBySide.isSelected();
        Nodes.show(nothing, diff.files().get().isEmpty());
        Nodes.show(list, !side);
        Nodes.show(sides, side);
        List<DiffLine> lines = diff.shown().map(FileDiff::lines).orElse(List.of());
        if (side) {
            sides.show(lines, spot());
        } else {
            list.show(lines, spot());
        }
    }

    private void explain(Optional<DiffLine> line) {
        source.show(line.flatMap(each -> diff.shown().flatMap(file -> sources.of(file, each))));
    }

    private Spot spot() {
        Spot spot = diff.spot().get();
        return spot.file().equals(diff.file().get()) ? spot : Spot.NONE;
    }
}
