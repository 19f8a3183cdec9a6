package dev.plimsoll.ui.shell;

import dev.plimsoll.compose.Trouble;
import dev.plimsoll.ui.control.Labels;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is wrong with the files of a project, a row each: where it stands, what it is and what to do. A click leads to the place. */
final class TroubleList extends ScrollPane {

    private static final double HIGHEST = 190;
    private static final int MOST = 50;

    private final ShellViewModel shell;

    TroubleList(ShellViewModel shell, List<Trouble> troubles) {
        this.shell = shell;
        setId("troubles");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        GridPane rows = new GridPane();
        rows.getStyleClass().add("troubles");
        int shown = Math.min(MOST, troubles.size());
        for (int row = 0; row < shown; row++) {
            add(rows, row, troubles.get(row));
        }
        if (shown < troubles.size()) {
            rows.add(Labels.label("and " + (troubles.size() - shown) + " more", "muted"), 1, shown);
        }
        setContent(rows);
        // as high as its rows, as long as they leave the project its room
        rows.heightProperty()
                .addListener((property, before, now) -> setPrefHeight(Math.min(HIGHEST, now.doubleValue())));
        setMinHeight(Region.USE_PREF_SIZE);
    }

    private void add(GridPane rows, int row, Trouble trouble) {
        VBox words = new VBox(Labels.wrapped(trouble.what(), "body"), Labels.wrapped(trouble.fix(), "small", "muted"));
        GridPane.setHgrow(words, Priority.ALWAYS);
        rows.add(place(trouble), 0, row);
        rows.add(words, 1, row);
    }

    private Node place(Trouble trouble) {
        Path file = trouble.file();
        if (file == null || trouble.line() == 0) {
            return Labels.label("");
        }
        Hyperlink link = new Hyperlink(file.getFileName() + ":" + trouble.line());
        link.getStyleClass().add("code");
        link.setAccessibleText(trouble.place());
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.setOnAction(event -> shell.look(file, trouble.line()));
        GridPane.setValignment(link, javafx.geometry.VPos.TOP);
        return link;
    }
}
