package dev.plimsoll.ui.shell;

import dev.plimsoll.ui.control.Icons;
import dev.plimsoll.ui.control.Labels;
import dev.plimsoll.ui.control.StateDot;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is seen before a project is open: open one, go on with a recent one, or try the demo. */
final class WelcomePage extends HBox {

    private static final double COLUMN = 430;
    private static final double BUTTON = 240;

    private final ShellViewModel shell;
    private final VBox rows = new VBox(1);
    private final VBox card = new VBox(4);

    WelcomePage(ShellViewModel shell, Runnable chooseFolder) {
        this.shell = shell;
        getStyleClass().addAll("page", "welcome");
        setAlignment(Pos.CENTER);
        getChildren().addAll(left(chooseFolder), right());
        shell.recent().addListener((ListChangeListener<Recent>) change -> showRecent());
        shell.frame().subscribe(this::showEngine);
        showRecent();
    }

    private Node left(Runnable chooseFolder) {
        Button open = Labels.button("open-folder", "Open a project folder…", chooseFolder, "primary");
        Button demo = Labels.button("try-demo", "Try the demo shop", shell::tryDemo);
        open.setPrefWidth(BUTTON);
        demo.setPrefWidth(BUTTON);
        Node mark = Icons.PLIMSOLL.node(46, "accent");
        VBox.setMargin(mark, new Insets(0, 0, 14, 2));
        Label line = Labels.label("See how far your stack is loaded, and why it lists.", "muted");
        VBox.setMargin(line, new Insets(0, 0, 14, 0));
        Label drop = Labels.label("or drop a folder with a compose file here", "muted");
        VBox.setMargin(drop, new Insets(8, 0, 0, 0));
        VBox left = new VBox(10, mark, Labels.label("Plimsoll", "display"), line, open, demo, drop);
        left.setAlignment(Pos.CENTER_LEFT);
        left.setPrefWidth(COLUMN);
        left.setMinWidth(320);
        return left;
    }

    private Node right() {
        Label heading = Labels.label("RECENT", "section");
        heading.setPadding(new Insets(0, 12, 4, 12));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(5 * 53);
        scroll.setMinHeight(53);
        card.getStyleClass().add("engine-card");
        card.setId("engine-card");
        VBox.setMargin(card, new Insets(14, 0, 0, 0));
        VBox right = new VBox(4, heading, scroll, card);
        right.setAlignment(Pos.CENTER_LEFT);
        right.setPrefWidth(COLUMN);
        right.setMinWidth(320);
        return right;
    }

    private void showRecent() {
        rows.getChildren().setAll(shell.recent().stream().map(this::row).toList());
        if (rows.getChildren().isEmpty()) {
            Label nothing = Labels.label("Projects you open are listed here.", "muted");
            nothing.setPadding(new Insets(8, 12, 8, 12));
            rows.getChildren().add(nothing);
        }
    }

    private Node row(Recent recent) {
        VBox words = new VBox(1, Labels.label(recent.name()), Labels.label(recent.where(), "small", "muted"));
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label state = Labels.label(recent.words(), "muted");
        state.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(19, new StateDot(recent.dot(), recent.words()), words, state);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = Labels.button("recent-project", "", () -> shell.open(recent.place()), "recent-row");
        row.setGraphic(content);
        row.setAccessibleText(recent.name() + ", " + recent.where() + ", " + recent.words());
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        content.prefWidthProperty().bind(row.widthProperty().subtract(24));
        MenuItem forget = new MenuItem("Take off this list");
        forget.setOnAction(event -> shell.forget(recent.place()));
        row.setContextMenu(new ContextMenu(forget));
        return row;
    }

    private void showEngine(Frame frame) {
        EngineWords engine = frame.engine();
        HBox headline =
                new HBox(8, new StateDot(engine.dot(), engine.headline()), Labels.label(engine.headline(), "strong"));
        headline.setAlignment(Pos.CENTER_LEFT);
        card.getChildren().setAll(headline);
        if (!engine.detail().isEmpty()) {
            card.getChildren().add(Labels.wrapped(engine.detail(), "muted"));
        }
        Notice trouble = frame.engineTrouble();
        if (trouble != null) {
            card.getChildren().add(new TroubleButtons(shell, trouble));
        }
    }
}
