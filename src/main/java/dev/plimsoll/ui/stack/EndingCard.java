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
        prepareCopy();
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(10, dot, title, copy);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        VBox body = new VBox(10, why, todo);
        body.getStyleClass().add("card-body");
        getChildren().addAll(head, body);
        model.ending().subscribe(this::show);
    }

    private void prepareCopy() {
        copy.setId("copy-run-ending");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setOnAction(event -> {
            if (shown != null) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, shown.asText()));
            }
        });
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
        why.setVisible(!ending.why().isEmpty());
        why.setManaged(!ending.why().isEmpty());
        todoText.setText(ending.todo());
        todo.setVisible(!ending.todo().isEmpty());
        todo.setManaged(!ending.todo().isEmpty());
        copy.setVisible(bad);
        copy.setManaged(bad);
        pseudoClassStateChanged(BAD, bad);
        pseudoClassStateChanged(GOOD, ending.dot() == DotState.GOOD);
    }
}
