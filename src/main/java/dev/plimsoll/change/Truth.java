package dev.plimsoll.change;

/**
 * A truth of the reference plan, checked.
 *
 * @param id stable name for scripts, such as {@code targets-up}
 * @param statement what should be true
 * @param verdict whether it is
 * @param why the evidence, or what falls short
 */
public record Truth(String id, String statement, Verdict verdict, String why) {
    /** Whether it is true. */
    public enum Verdict {
        /** It is. */
        HOLDS,
        /** It is not. */
        FALLS_SHORT,
        /** It could not be found out. */
        UNKNOWN
    }
}
