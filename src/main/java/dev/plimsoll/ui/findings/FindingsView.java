package dev.plimsoll.ui.findings;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.ui.control.Icons;
import dev.plimsoll.ui.control.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is found, by level: where, what, why, what to do, and a button where there is a fix. */
public final class FindingsView extends VBox {

    /** More than anybody reads at once. */
    private static final int MOST = 200;

    private final FindingsViewModel model;
    private final Label title = Labels.label("", "title");
    private final Label state = Labels.label("", "muted");
    private final Button all;
    private final VBox list = new VBox();

    /** Shows what the view-model tells. */
    public FindingsView(FindingsViewModel model) {
        this.model = model;
        setId("findings-page");
        title.setId("findings-title");
        all = Labels.button("fix-all", "Fix all…", model::fixAll, "primary");
        all.defaultButtonProperty().bind(all.focusedProperty());
        Button again = Labels.button("check-again", "Check again", model::again);
        again.defaultButtonProperty().bind(again.focusedProperty());
        again.setTooltip(new Tooltip("Looks at the files and the machine anew (F5)"));
        HBox bar = new HBox(title, state, Labels.spring(), again, all);
        bar.getStyleClass().add("file-bar");
        list.getStyleClass().add("found-list");
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::move);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(bar, scroll);
        model.sight().subscribe(this::show);
    }

    private void show(Sight now) {
        title.setText(now.title());
        state.setText(now.known() && now.looking() ? "Checking again…" : "");
        int fixable = now.fixable().size();
        all.setText(fixable == 1 ? "Fix it…" : "Fix " + fixable + "…");
        Labels.present(all, fixable > 0);
        List<Node> rows = new ArrayList<>();
        group(rows, "Errors", now.of(Level.ERROR));
        group(rows, "Warnings", now.of(Level.WARNING));
        group(rows, "Notes", now.of(Level.NOTE));
        if (now.known() && rows.isEmpty()) {
            rows.add(nothing());
        }
        if (!now.unchecked().isEmpty()) {
            rows.add(Labels.label("Not checked", "found-group"));
            now.unchecked().forEach(each -> rows.add(Labels.wrapped(each, "muted", "found-unchecked")));
        }
        list.getChildren().setAll(rows);
    }

    private void group(List<Node> rows, String name, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        rows.add(Labels.label(name, "found-group"));
        findings.stream().limit(MOST).forEach(each -> rows.add(new FindingRow(model, each)));
        if (findings.size() > MOST) {
            rows.add(Labels.label("and " + (findings.size() - MOST) + " more", "muted", "found-unchecked"));
        }
    }

    private static Node nothing() {
        HBox row = new HBox(
                Icons.CHECK.node("good"),
                Labels.wrapped("Nothing that Compose, the engine or Prometheus would refuse, or do without a word."));
        row.getStyleClass().add("found-nothing");
        return row;
    }

    /** Up and down go from row to row. */
    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        List<Node> rows =
                list.getChildren().stream().filter(FindingRow.class::isInstance).toList();
        for (int index = 0; step != 0 && index < rows.size(); index++) {
            if (rows.get(index).isFocusWithin() && index + step >= 0 && index + step < rows.size()) {
                rows.get(index + step).requestFocus();
                event.consume();
                return;
            }
        }
    }
}
