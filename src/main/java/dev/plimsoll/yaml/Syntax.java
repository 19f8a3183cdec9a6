package dev.plimsoll.yaml;

/** What stands between the tokens of a YAML text. */
final class Syntax {

    private Syntax() {}

    /** The first offset from there on that is neither blank, tab, line break nor in a comment. */
    static int skip(String text, int from) {
        int each = from;
        while (each < text.length()) {
            char next = text.charAt(each);
            if (next == '#') {
                each = lineEnd(text, each);
            } else if (separates(next)) {
                each++;
            } else {
                break;
            }
        }
        return each;
    }

    /** Whether a character is a blank, a tab, a line break or a byte order mark. */
    static boolean separates(char each) {
        return each == ' '
                || each == '\t'
                || each == '\n'
                || each == '\r'
                || each == '\u0085'
                || each == '\u2028'
                || each == '\u2029'
                || each == Lines.BOM;
    }

    /** The end of the line, before its break. */
    static int lineEnd(String text, int from) {
        int each = from;
        while (each < text.length() && Lines.breakAt(text, each) == 0) {
            each++;
        }
        return each;
    }

    /** The end of the word, which a blank or, in flow style, an indicator ends. */
    static int wordEnd(String text, int from, boolean flow) {
        int each = from;
        while (each < text.length()
                && !separates(text.charAt(each))
                && !(flow && ",[]{}".indexOf(text.charAt(each)) >= 0)) {
            each++;
        }
        return each;
    }
}
