package dev.plimsoll.ui.add;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** How it stands, and the ways out. */
final class BottomBar extends HBox {

    private final Region dot = new Region();
    private final Text headline = Nodes.run("", "strong");
    private final Text detail = Nodes.run("", "verdict-detail");
    private final TextFlow words = Nodes.flow(headline, detail);
    private final Tooltip reason = new Tooltip();
    private final Button cancel = new Button("Cancel");
    private final Button write = new Button("Write files");
    private final Button start = new Button("Write and start");

    BottomBar(Ways ways) {
        getStyleClass().add("bottom-bar");
        setAlignment(Pos.CENTER_LEFT);
        dot.getStyleClass().add("verdict-dot");
        words.setId("verdict");
        words.getStyleClass().add("verdict");
        Button again = new Button("Try again");
        button(again, "try-again", ways.retry());
        ways.broken().subscribe(broken -> Nodes.show(again, broken));
        cancel.setCancelButton(true);
        button(cancel, "cancel", ways.cancel());
        button(write, "write-files", () -> ways.write().accept(false));
        button(start, "write-and-start", () -> ways.write().accept(true));
        start.getStyleClass().add("primary");
        // a disabled button shows no tooltip, what holds it does
        StackPane first = new StackPane(write);
        StackPane second = new StackPane(start);
        Tooltip.install(first, reason);
        Tooltip.install(second, reason);
        words.setMaxHeight(USE_PREF_SIZE);
        StackPane flow = new StackPane(words);
        HBox.setHgrow(flow, Priority.ALWAYS);
        getChildren().addAll(dot, flow, again, cancel, first, second);
        ways.verdict().subscribe(this::show);
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        // Enter does what the space bar does
        button.defaultButtonProperty().bind(button.focusedProperty());
        button.setOnAction(event -> action.run());
    }

    private void show(Verdict verdict) {
        headline.setText(verdict.headline());
        detail.setText(verdict.detail().isEmpty() ? "" : " " + verdict.detail());
        words.setAccessibleText(verdict.text());
        getStyleClass().removeIf(each -> each.startsWith("mood-"));
        getStyleClass().add("mood-" + verdict.mood().name().toLowerCase(Locale.ROOT));
        write.setDisable(!verdict.writable());
        start.setDisable(!verdict.writable());
        reason.setText(verdict.writable() ? "Writes the files as the diff shows them" : verdict.text());
    }
}
