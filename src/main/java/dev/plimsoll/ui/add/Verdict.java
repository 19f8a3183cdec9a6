package dev.plimsoll.ui.add;

/**
 * What the bar at the bottom says.
 *
 * @param mood its colour
 * @param headline a sentence
 * @param detail more of it, may be empty
 * @param writable whether the files can be written now; if not, headline and detail are the reason
 */
record Verdict(Mood mood, String headline, String detail, boolean writable) {

    /** How it stands. */
    enum Mood {
        QUIET,
        GOOD,
        NOTE,
        BAD
    }

    static Verdict refused(Mood mood, String headline, String detail) {
        return new Verdict(mood, headline, detail, false);
    }

    /** The same words, and nothing can be written at the moment. */
    Verdict held() {
        return new Verdict(mood, headline, detail, false);
    }

    /** Other words; whether it can be written stays. */
    Verdict saying(Mood other, String what, String more) {
        return new Verdict(other, what, more, writable);
    }

    /** All of it in a line. */
    String text() {
        return detail.isEmpty() ? headline : headline + " " + detail;
    }
}
