package dev.plimsoll.ui.add;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The columns of the table of scrape jobs. */
final class ScrapeColumns {

    private static final double[] WIDTHS = {22, 118, 64, 92, 54};

    private ScrapeColumns() {}

    /** A row with those columns and a last one that takes the rest. */
    static GridPane row() {
        GridPane row = new GridPane();
        for (double width : WIDTHS) {
            row.getColumnConstraints().add(new ColumnConstraints(width, width, width));
        }
        ColumnConstraints rest = new ColumnConstraints(100, 130, Double.MAX_VALUE);
        rest.setHgrow(Priority.ALWAYS);
        row.getColumnConstraints().add(rest);
        row.getStyleClass().add("scrape-row");
        return row;
    }

    static GridPane head() {
        GridPane head = row();
        head.getStyleClass().setAll("scrape-head");
        String[] names = {"", "Service", "Port", "Path", "Every", "Because"};
        for (int each = 0; each < names.length; each++) {
            head.add(Nodes.word(names[each], "small", "muted"), each, 0);
        }
        return head;
    }
}
