package dev.plimsoll.ui.add;

/** How a screen that plans was left. */
public sealed interface AddOutcome {
    /** Without writing anything. */
    record Cancelled() implements AddOutcome {}

    /**
     * Without writing anything, to edit a service.
     *
     * @param service its name
     */
    record Edit(String service) implements AddOutcome {}

    /**
     * The files are written.
     *
     * @param start whether the stack is to be started now
     */
    record Written(boolean start) implements AddOutcome {}
}
