package dev.plimsoll.ui.stack;

import dev.plimsoll.ui.control.ShareBar;
import dev.plimsoll.ui.control.StateDot;
import dev.plimsoll.ui.control.SteadyLabel;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The row of a service that starts or stops. Its parts stand where the width says. */
final class StartingPane extends Region {

    static final double HEIGHT = 39;
    private static final double MARGIN = 16;
    private static final double NAME_AT = 46;
    private static final double NAME_WIDTH = 170;
    private static final double TEXT_AT = 228;
    private static final double BAR_WIDTH = 220;
    private static final double TAKEN_WIDTH = 92;
    private static final double LINE = 20;

    private final StateDot dot = new StateDot();
    private final Label name = label("service-name");
    private final Label text = label("muted");
    private final Label said = label("code", "muted");
    private final ShareBar bar = new ShareBar(1);
    private final SteadyLabel taken = new SteadyLabel("muted");
    private final Tooltip whole = new Tooltip();

    StartingPane() {
        getStyleClass().add("starting-row");
        setPrefSize(0, HEIGHT);
        setMinHeight(HEIGHT);
        dot.setManaged(false);
        bar.setManaged(false);
        taken.setManaged(false);
        taken.setAlignment(Pos.CENTER_RIGHT);
        Tooltip.install(this, whole);
        getChildren().addAll(dot, name, text, said, bar, taken);
    }

    void show(StartingItem item, StartingLine line) {
        dot.show(line.dot(), item.name() + ": " + line.text() + line.said());
        name.setText(item.name());
        text.setText(line.text());
        said.setText(line.said());
        whole.setText(item.name() + ": " + line.text() + line.said());
        Integer percent = line.percent();
        bar.setVisible(percent != null);
        bar.show(0, percent == null ? 0 : percent / 100.0);
        layoutParts();
    }

    void showTaken(String words) {
        taken.setText(words);
    }

    @Override
    protected void layoutChildren() {
        layoutParts();
    }

    private void layoutParts() {
        double top = Math.floor((HEIGHT - LINE) / 2);
        double right = getWidth() - MARGIN - TAKEN_WIDTH;
        double room = Math.max(0, (bar.isVisible() ? right - BAR_WIDTH : right) - TEXT_AT - MARGIN);
        dot.resizeRelocate(MARGIN, Math.floor((HEIGHT - 9) / 2), 9, 9);
        name.resizeRelocate(NAME_AT, top, NAME_WIDTH, LINE);
        double textWidth = Math.min(room, Math.ceil(text.prefWidth(-1)));
        text.resizeRelocate(TEXT_AT, top, textWidth, LINE);
        said.resizeRelocate(TEXT_AT + textWidth, top, room - textWidth, LINE);
        bar.resizeRelocate(right - BAR_WIDTH, Math.floor((HEIGHT - 8) / 2), BAR_WIDTH, 8);
        taken.resizeRelocate(right, top, TAKEN_WIDTH, LINE);
    }

    private static Label label(String... styleClasses) {
        Label label = new Label();
        label.getStyleClass().addAll(styleClasses);
        label.setManaged(false);
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }
}
