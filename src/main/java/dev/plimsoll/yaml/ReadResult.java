package dev.plimsoll.yaml;

/** What came of reading a text. */
public sealed interface ReadResult {

    /** It is YAML. */
    record Read(YamlFile file) implements ReadResult {}

    /**
     * It is not.
     *
     * @param line from 1
     * @param column from 1
     * @param what is wrong there, a sentence for people, such as {@code A tab indents this line.}
     * @param why the rule behind it, or what to do; may be empty
     */
    record Unreadable(int line, int column, String what, String why) implements ReadResult {}
}
