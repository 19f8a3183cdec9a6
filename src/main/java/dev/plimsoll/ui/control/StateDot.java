package dev.plimsoll.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A mark for a state, told by shape as well as colour. Style class {@code state-dot}; pseudo-classes named after the states. */
public final class StateDot extends Region {

    private static final double SIZE = 9;

    private DotState state = DotState.NONE;

    /** An empty ring. */
    public StateDot() {
        getStyleClass().add("state-dot");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        mark(DotState.NONE, true);
    }

    /** A mark for that state. */
    public StateDot(DotState state, String words) {
        this();
        show(state, words);
    }

    /**
     * Shows a state.
     *
     * @param words what it says for people who cannot see it
     */
    public void show(DotState shown, String words) {
        setAccessibleText(words);
        if (shown != state) {
            mark(state, false);
            mark(shown, true);
            state = shown;
        }
    }

    /** What it shows. */
    public DotState state() {
        return state;
    }

    private void mark(DotState which, boolean active) {
        String name =
                switch (which) {
                    case GOOD -> "good";
                    case WARNING -> "warning";
                    case BAD -> "bad";
                    case NONE -> "none";
                };
        pseudoClassStateChanged(PseudoClass.getPseudoClass(name), active);
    }
}
