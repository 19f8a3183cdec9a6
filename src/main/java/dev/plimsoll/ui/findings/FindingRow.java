package dev.plimsoll.ui.findings;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.Place;
import dev.plimsoll.ui.control.Labels;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A finding. A click or Enter leads to its place, the button to its fix. */
final class FindingRow extends HBox {

    private final FindingsViewModel model;
    private final Finding finding;

    FindingRow(FindingsViewModel model, Finding finding) {
        this.model = model;
        this.finding = finding;
        String level = finding.level().name().toLowerCase(Locale.ROOT);
        getStyleClass().addAll("found", level);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Stream.of(level + ": " + finding.what(), finding.why(), finding.todo())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" ")));
        Region mark = new Region();
        mark.getStyleClass().add("found-mark");
        VBox words = words();
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(mark, words);
        place();
        fix();
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                model.look(finding);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private VBox words() {
        VBox words = new VBox(2, Labels.wrapped(finding.what(), "found-what"));
        Stream.of(finding.why(), finding.todo()).filter(each -> !each.isBlank()).forEach(each -> words.getChildren()
                .add(Labels.wrapped(each, "muted")));
        Fix fix = finding.fix();
        if (fix != null) {
            words.getChildren().add(Labels.wrapped("→ " + fix.words(), "found-fix"));
        }
        return words;
    }

    private void place() {
        Place place = finding.place();
        if (place == null) {
            return;
        }
        getStyleClass().add("placed");
        Label where = Labels.label(place.file().getFileName() + ":" + place.line(), "code", "found-place");
        where.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(this, new Tooltip("Shows " + place.file().getFileName() + ", line " + place.line()));
        getChildren().add(where);
    }

    private void fix() {
        Fix fix = finding.fix();
        Region end = new Region();
        end.getStyleClass().add("found-end");
        if (fix != null) {
            Button button = Labels.button("fix", "Fix…", () -> model.fix(finding));
            button.defaultButtonProperty().bind(button.focusedProperty());
            button.setTooltip(new Tooltip("Shows what would be written: " + fix.words()));
            button.setAccessibleText("Fix: " + fix.words());
            getChildren().add(button);
        } else {
            getChildren().add(end);
        }
    }

    private void pressed(KeyEvent event) {
        if (isFocused() && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            model.look(finding);
            event.consume();
        }
    }
}
