package dev.plimsoll.yaml;

/** An edit cannot be made safely; thrown while it is worked out and caught in {@link Editor} alone. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int offset;
    private final String reason;
    private final String wayOut;

    Refusal(int offset, String reason, String wayOut) {
        super(reason, null, false, false);
        this.offset = offset;
        this.reason = reason;
        this.wayOut = wayOut;
    }

    EditResult.Refused in(YamlFile file) {
        return new EditResult.Refused(file.line(offset), reason, wayOut);
    }
}
