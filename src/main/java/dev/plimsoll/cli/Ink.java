package dev.plimsoll.cli;

/** Colours of the terminal, the sixteen that every theme of a terminal defines readably. */
enum Ink {
    PLAIN(""),
    BOLD("1"),
    MUTED("2"),
    GOOD("32"),
    WARNING("33"),
    BAD("31"),
    ACCENT("36");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The text in this colour, or as it is where no colours are wanted. */
    String on(String text, boolean coloured) {
        return !coloured || code.isEmpty() || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
