package dev.plimsoll.ui.add;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** The list on the left. */
final class EntriesView extends ScrollPane {

    private final AddViewModel model;
    private final VBox list = new VBox();
    private final List<EntryRow> rows = new ArrayList<>();
    private final DestinationPane destinations;

    EntriesView(AddViewModel model) {
        this.model = model;
        this.destinations = new DestinationPane(model);
        setId("entries");
        getStyleClass().add("entries");
        list.getStyleClass().add("entry-list");
        setContent(list);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        model.form().subscribe(form -> show(EntryLine.of(form)));
    }

    private void show(List<EntryLine> lines) {
        List<Entry> wanted = lines.stream().map(EntryLine::entry).toList();
        if (!wanted.equals(rows.stream().map(EntryRow::entry).toList())) {
            build(wanted);
        }
        for (int each = 0; each < lines.size(); each++) {
            rows.get(each).show(lines.get(each));
        }
    }

    private void build(List<Entry> entries) {
        boolean fresh = rows.stream().noneMatch(EntriesView::isComponent);
        rows.clear();
        entries.forEach(each -> rows.add(new EntryRow(model, each)));
        list.getChildren().setAll(section("Add to this stack"));
        list.getChildren().addAll(nodes(true));
        list.getChildren().add(section("Existing services"));
        list.getChildren().addAll(nodes(false));
        list.getChildren().addAll(section("Write into"), destinations);
        if (fresh) {
            rows.stream().filter(EntriesView::isComponent).findFirst().ifPresent(EntryRow::focusButton);
        }
    }

    private List<? extends Node> nodes(boolean components) {
        return rows.stream().filter(each -> isComponent(each) == components).toList();
    }

    private static boolean isComponent(EntryRow row) {
        return row.entry().kind() == Entry.Kind.COMPONENT;
    }

    private static Label section(String words) {
        Label label = new Label(words.toUpperCase(Locale.ROOT));
        label.getStyleClass().add("section");
        return label;
    }

    /** Up and down go from entry to entry. */
    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int here = -1;
        for (int each = 0; each < rows.size(); each++) {
            here = rows.get(each).holds(event.getTarget()) ? each : here;
        }
        int next = here + step;
        if (step != 0 && here >= 0 && next >= 0 && next < rows.size()) {
            model.show(rows.get(next).entry());
            rows.get(next).focusButton();
            event.consume();
        }
    }
}
