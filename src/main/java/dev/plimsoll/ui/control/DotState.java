package dev.plimsoll.ui.control;

/** What a {@link StateDot} tells; each has a shape of its own beside its colour. */
public enum DotState {
    /** All is well: a filled disc. */
    GOOD,
    /** Under way, or worth a look: a ring that is half full. */
    WARNING,
    /** Something is wrong: a diamond. */
    BAD,
    /** Nothing there yet: an empty ring. */
    NONE
}
