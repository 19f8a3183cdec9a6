package dev.plimsoll.ui.add;

/** A form in the middle of the screen. */
interface EntryForm {
    /** Shows what is in the form. */
    void show(FormView form);

    /** How wide it likes to be, in pixels. */
    double width();
}
