package dev.plimsoll.ui.add;

/** How the screen that adds monitoring was left. */
public sealed interface AddOutcome {
    /** Without writing anything. */
    record Cancelled() implements AddOutcome {}

    /**
     * The files are written.
     *
     * @param start whether the stack is to be started now
     */
    record Written(boolean start) implements AddOutcome {}
}
