package dev.plimsoll.ui.targets;

import dev.plimsoll.metrics.TargetHealth.Health;
import dev.plimsoll.ui.control.DotState;
import dev.plimsoll.ui.control.SelectableText;
import dev.plimsoll.ui.control.StateDot;
import dev.plimsoll.ui.control.SteadyLabel;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Why a target is not up, and what to do about it. */
final class TargetCard extends VBox {

    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final double SIDE = 250;
    private static final double WIDE = 4000;

    private final TargetsViewModel model;
    private final StateDot dot = new StateDot(DotState.BAD, "down");
    private final SteadyLabel title = new SteadyLabel("card-title");
    private final Label kind = styled("muted");
    private final Label cause = styled("cause");
    private final Label explanation = styled("muted");
    private final SelectableText evidence = new SelectableText("code", "evidence");
    private final VBox fixes = new VBox(6);

    TargetCard(TargetsViewModel model) {
        this.model = model;
        setId("target-detail");
        getStyleClass().add("detail-card");
        title.setId("target-detail-title");
        cause.setId("target-cause");
        explanation.setId("target-explanation");
        evidence.setId("target-evidence");
        getChildren().addAll(head(), body());
        model.detail().subscribe(this::show);
        model.detailTitle().subscribe(title::setText);
    }

    private HBox head() {
        HBox head = new HBox(10, dot, title, kind);
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setMargin(kind, new Insets(0, 10, 0, 0));
        return head;
    }

    private HBox body() {
        cause.setWrapText(true);
        explanation.setWrapText(true);
        VBox.setMargin(evidence, new Insets(6, 0, 0, 0));
        VBox words = new VBox(6, cause, explanation, evidence);
        // wider than any window: a row knows how high a text is where it makes it narrower, not where it makes it wider
        words.setPrefWidth(WIDE);
        words.setMinWidth(0);
        HBox body = new HBox(16, words, side());
        body.getStyleClass().add("card-body");
        return body;
    }

    private VBox side() {
        Button copy = new Button("Copy details");
        copy.setId("copy-target-details");
        copy.setMaxWidth(Double.MAX_VALUE);
        copy.setOnAction(event ->
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.detailAsText())));
        VBox side = new VBox(12, fixes, copy);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        return side;
    }

    private void show(@Nullable TargetDetail detail) {
        setVisible(detail != null);
        setManaged(detail != null);
        if (detail == null) {
            return;
        }
        boolean down = detail.health() == Health.DOWN;
        pseudoClassStateChanged(DOWN, down);
        dot.show(down ? DotState.BAD : DotState.NONE, down ? "down" : "not scraped yet");
        kind.setText(detail.diagnosis().kind());
        cause.setText(detail.diagnosis().cause());
        explanation.setText(detail.diagnosis().explanation());
        String said = detail.diagnosis().evidence();
        evidence.setText(said);
        evidence.setVisible(!said.isEmpty());
        evidence.setManaged(!said.isEmpty());
        showFixes(detail.diagnosis().fixes());
    }

    private void showFixes(List<String> words) {
        fixes.setVisible(!words.isEmpty());
        fixes.setManaged(!words.isEmpty());
        fixes.getChildren().setAll(styledText("What to do", "fixes-title"));
        words.forEach(each -> fixes.getChildren().add(fix(each)));
    }

    private static HBox fix(String words) {
        Label text = styledText(words, "fix");
        text.setWrapText(true);
        return new HBox(8, styledText("•", "muted"), text);
    }

    private static Label styledText(String text, String styleClass) {
        Label label = styled(styleClass);
        label.setText(text);
        return label;
    }

    private static Label styled(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
