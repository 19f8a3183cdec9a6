package dev.plimsoll.ui.add;

import dev.plimsoll.change.DiffLine;
import java.util.Optional;

/** Where in a form the lines of a diff come from. */
interface Sources {

    /** Nobody says where lines come from. */
    Sources NONE = new Sources() {
        @Override
        public Optional<LineSource> of(FileDiff file, DiffLine line) {
            return Optional.empty();
        }

        @Override
        public void follow(LineSource source) {}
    };

    /** What a line comes from; empty for a line that is as it was, and where nobody can say. */
    Optional<LineSource> of(FileDiff file, DiffLine line);

    /** Shows it, ready to be typed into. */
    void follow(LineSource source);
}
