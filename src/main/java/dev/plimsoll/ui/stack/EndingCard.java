package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.SelectableText;
import dev.plimsoll.ui.control.StateDot;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** How a run ended: calm when all is well, and with reason and way out when not. */
final class EndingCard extends VBox {

    private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");
    private static final PseudoClass BAD = PseudoClass.getPseudoClass("down");

    private final StateDot dot = new StateDot();
    private final Label title = new Label();
    private final SelectableText why = new SelectableText("why");
    private final VBox todo = new VBox(4);
    private final SelectableText todoText = new SelectableText("todo");
    private final Button copy = new Button("Copy");
    private @Nullable Ending shown;

    EndingCard(StartingViewModel model) {
        setId("run-ending");
        getStyleClass().add("detail-card");
        title.setId("run-what");
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        why.setId("run-why");
        todoText.setId("run-todo");
        Label heading = new Label("What to do");
        heading.getStyleClass().add("fixes-title");
        todo.getChildren().addAll(heading, todoText);
        HBox head = new HBox(10, dot, title);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, body());
        model.ending().subscribe(this::show);
    }

    private HBox body() {
        VBox words = new VBox(10, why, todo);
        HBox.setHgrow(words, Priority.ALWAYS);
        copy.setId("copy-run-ending");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            if (shown != null) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, shown.asText()));
            }
        });
        HBox body = new HBox(16, words, copy);
        body.getStyleClass().add("card-body");
        return body;
    }

    private void show(@Nullable Ending ending) {
        shown = ending;
        setVisible(ending != null);
        setManaged(ending != null);
        if (ending == null) {
            return;
        }
        boolean bad = ending.dot() == DotState.BAD;
        dot.show(ending.dot(), bad ? "failed" : "ended");
        title.setText(ending.what());
        why.setText(ending.why());
        todoText.setText(ending.todo());
        todo.setVisible(!ending.todo().isEmpty());
        todo.setManaged(!ending.todo().isEmpty());
        copy.setVisible(bad);
        copy.setManaged(bad);
        pseudoClassStateChanged(BAD, bad);
        pseudoClassStateChanged(GOOD, ending.dot() == DotState.GOOD);
    }
}
