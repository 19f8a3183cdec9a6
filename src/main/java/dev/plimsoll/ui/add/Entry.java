package dev.plimsoll.ui.add;

/**
 * Something in the list on the left, whose form is shown in the middle.
 *
 * @param kind what it is
 * @param id part of the ids of its controls; of a component its id
 */
record Entry(Kind kind, String id) {

    static final Entry SCRAPES = new Entry(Kind.SCRAPES, "scrape-jobs");
    static final Entry HEALTHCHECKS = new Entry(Kind.HEALTHCHECKS, "healthchecks");
    static final Entry BUDGET = new Entry(Kind.BUDGET, "budget");

    /** What an entry is. */
    enum Kind {
        COMPONENT,
        SCRAPES,
        HEALTHCHECKS,
        BUDGET
    }

    static Entry component(String id) {
        return new Entry(Kind.COMPONENT, id);
    }
}
