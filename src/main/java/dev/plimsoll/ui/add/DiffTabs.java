package dev.plimsoll.ui.add;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** A tab for each file that changes; where they do not fit beside each other, they take a second line, so that names can be read. */
final class DiffTabs extends FlowPane {

    private final DiffModel model;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Path, ToggleButton> tabs = new LinkedHashMap<>();

    DiffTabs(DiffModel model) {
        this.model = model;
        setId("diff-tabs");
        getStyleClass().add("diff-tabs");
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null && before != null && tabs.containsValue(before)) {
                before.setSelected(true);
            }
        });
        model.files().subscribe(this::show);
        model.file().subscribe(this::select);
    }

    private void show(List<FileDiff> files) {
        List<Path> wanted = files.stream().map(FileDiff::path).toList();
        if (!wanted.equals(List.copyOf(tabs.keySet()))) {
            tabs.clear();
            files.forEach(each -> tabs.put(each.path(), tab(each)));
            getChildren().setAll(tabs.values());
        }
        files.forEach(this::label);
    }

    private void select(Path file) {
        ToggleButton tab = tabs.get(file);
        if (tab != null) {
            tab.setSelected(true);
        }
    }

    private ToggleButton tab(FileDiff file) {
        ToggleButton tab = new ToggleButton();
        tab.setId(Nodes.id("diff-tab", file.place()));
        tab.getStyleClass().setAll("diff-tab");
        tab.setToggleGroup(group);
        tab.setGraphic(badge());
        // a name that is longer than the pane is wide shows its beginning and its end, the tooltip all of it
        tab.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        tab.maxWidthProperty().bind(widthProperty());
        tab.setOnAction(event -> model.show(file.path()));
        return tab;
    }

    private static Label badge() {
        Label badge = Nodes.word("", "badge");
        badge.setMouseTransparent(true);
        return badge;
    }

    private void label(FileDiff file) {
        ToggleButton tab = tabs.get(file.path());
        if (tab != null && tab.getGraphic() instanceof Label badge) {
            tab.setText(file.title());
            Nodes.say(badge, file.badge());
            Nodes.explain(tab, file.place() + "\n" + words(file));
        }
    }

    private static String words(FileDiff file) {
        LineCount count = file.count();
        return switch (file.kind()) {
            case NEW -> "New, " + lines(count.added());
            case REMOVED -> "Goes away";
            case CHANGED ->
                file.count().equals(LineCount.NONE) ? "As it is" : lines(count.added()) + " added" + changed(count);
        };
    }

    private static String changed(LineCount count) {
        int changed = count.changed() + count.numberLines();
        return (changed == 0 ? "" : ", " + lines(changed) + " changed")
                + (count.removed() == 0 ? "" : ", " + lines(count.removed()) + " removed");
    }

    private static String lines(int count) {
        return count == 1 ? "1 line" : count + " lines";
    }
}
