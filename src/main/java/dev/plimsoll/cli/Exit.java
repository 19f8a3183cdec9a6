package dev.plimsoll.cli;

/** How a command ends, for scripts. */
enum Exit {
    /** It did what was asked, and all is well. */
    DONE(0),
    /** It was refused, it failed, or something is not healthy. */
    REFUSED(1),
    /** It was called in a way that makes no sense. */
    WRONG_USE(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
