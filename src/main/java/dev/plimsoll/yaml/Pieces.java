package dev.plimsoll.yaml;

import java.util.ArrayList;
import java.util.List;

/** A text that is edited step by step, as pieces of the first text and pieces that were inserted since. Immutable. */
final class Pieces {

    private final List<Piece> pieces;

    private Pieces(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * A piece.
     *
     * @param text what it says
     * @param inserted whether it was not in the first text
     */
    record Piece(String text, boolean inserted) {}

    static Pieces of(String text) {
        return new Pieces(List.of(new Piece(text, false)));
    }

    /** With splices made; their offsets count in the text as it is now, and they do not overlap. */
    Pieces with(List<Splice> splices) {
        List<Piece> made = new ArrayList<>();
        int done = 0;
        for (Splice splice : Splice.inOrder(splices)) {
            copy(done, splice.start(), made);
            if (!splice.text().isEmpty()) {
                made.add(new Piece(splice.text(), true));
            }
            done = splice.end();
        }
        copy(done, Integer.MAX_VALUE, made);
        return new Pieces(List.copyOf(made));
    }

    private void copy(int from, int to, List<Piece> into) {
        int offset = 0;
        for (Piece piece : pieces) {
            int start = Math.max(from - offset, 0);
            int end = Math.min(to - offset, piece.text().length());
            if (start < end) {
                into.add(new Piece(piece.text().substring(start, end), piece.inserted()));
            }
            offset += piece.text().length();
        }
    }

    String text() {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** Where the text has what the first one had not. */
    List<Span> insertions() {
        List<Span> spans = new ArrayList<>();
        int offset = 0;
        for (Piece piece : pieces) {
            int end = offset + piece.text().length();
            if (piece.inserted()) {
                boolean touches = !spans.isEmpty() && spans.getLast().end() == offset;
                int start = touches ? spans.removeLast().start() : offset;
                spans.add(new Span(start, end));
            }
            offset = end;
        }
        return List.copyOf(spans);
    }
}
