package dev.plimsoll.yaml;

/** What came of an edit. */
public sealed interface EditResult {

    /** It is done. */
    record Edited(YamlFile file) implements EditResult {}

    /**
     * The shape of the text does not allow it safely; nothing was changed.
     *
     * @param line from 1
     * @param reason why, a sentence
     * @param wayOut what a person can do instead, a sentence
     */
    record Refused(int line, String reason, String wayOut) implements EditResult {}
}
