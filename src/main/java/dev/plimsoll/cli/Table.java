package dev.plimsoll.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows with aligned columns. */
final class Table {

    private static final String BETWEEN = "  ";

    private final boolean coloured;
    private final List<List<Cell>> rows = new ArrayList<>();

    private record Cell(String text, Ink ink) {
        int width() {
            return text.codePointCount(0, text.length());
        }
    }

    Table(boolean coloured, String... headings) {
        this.coloured = coloured;
        if (headings.length > 0) {
            row(Ink.MUTED, headings);
        }
    }

    /** Adds a row whose cells all have that colour. */
    Table row(Ink ink, String... cells) {
        return row(ink, -1, cells);
    }

    /** Adds a row with one cell of that colour, the others plain; the number counts from 0, and -1 means all of them. */
    Table row(Ink ink, int inked, String... cells) {
        List<Cell> row = new ArrayList<>();
        for (int each = 0; each < cells.length; each++) {
            row.add(new Cell(cells[each], inked == -1 || inked == each ? ink : Ink.PLAIN));
        }
        rows.add(row);
        return this;
    }

    /** The lines, without blanks at their ends. */
    List<String> lines() {
        return rows.stream().map(this::line).toList();
    }

    private String line(List<Cell> row) {
        StringBuilder line = new StringBuilder();
        int last = lastFilled(row);
        for (int each = 0; each <= last; each++) {
            Cell cell = row.get(each);
            line.append(cell.ink().on(cell.text(), coloured));
            if (each < last) {
                line.repeat(' ', width(each) - cell.width()).append(BETWEEN);
            }
        }
        return line.toString();
    }

    private static int lastFilled(List<Cell> row) {
        int last = row.size() - 1;
        while (last > 0 && row.get(last).text().isEmpty()) {
            last--;
        }
        return last;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).width())
                .max()
                .orElse(0);
    }
}
