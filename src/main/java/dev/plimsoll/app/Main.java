package dev.plimsoll.app;

/** The entry point. */
public final class Main {
    private Main() {}

    /** Starts the terminal command or the window that the arguments name. */
    public static void main(String[] args) {
        System.out.println("Plimsoll");
    }
}
