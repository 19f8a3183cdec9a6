package dev.plimsoll.check;

/** Looks for one thing that does not work. */
interface Rule {

    /** Its stable name, for scripts. */
    String id();

    /** Looks at a project, and says what it finds. */
    void look(Scene scene, Found found);
}
