package dev.plimsoll.yaml;

/** A text is not the YAML we read; thrown while it is read and caught in {@link YamlReader} alone. */
final class ReadProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int offset;
    private final String what;
    private final String why;

    ReadProblem(int offset, String what, String why) {
        super(what, null, false, false);
        this.offset = offset;
        this.what = what;
        this.why = why;
    }

    int offset() {
        return offset;
    }

    String what() {
        return what;
    }

    String why() {
        return why;
    }
}
