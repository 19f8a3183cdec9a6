package dev.plimsoll.change;

/** What is measured of a file. */
enum Check {
    /** Read and printed without an edit, it is the same bytes. */
    IDENTITY("identity"),
    /** Adding is not refused. */
    ADD("add"),
    /** The result less what was inserted is the original. */
    SPANS("nothing lost"),
    /** Compose accepts the text of the result, variables as they stand ({@code config --no-interpolate}). */
    ACCEPTED("accepted"),
    /** What was there is to Compose what it was. */
    OTHERS("others unchanged"),
    /** Compose accepts the result as it reads it before it starts something ({@code config}), where it accepts the original so. */
    RESOLVED("accepted in full"),
    /** What was there resolves to what it was. */
    OTHERS_RESOLVED("others in full"),
    /** Removing gives the original back, on the machine that remembers the addition. */
    REMOVE("remove"),
    /** Removing gives the original back from the files alone, where nothing but the components was added. */
    ALONE("remove elsewhere");

    private final String title;

    Check(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }
}
