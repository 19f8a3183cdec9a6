package dev.plimsoll.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes. Results go to {@code out}, so that they can be piped; words about them go to {@code err}.
 *
 * @param out for results
 * @param err for everything else
 * @param in for answers
 * @param canAsk whether somebody sits before it who can answer
 * @param onScreen whether results go to a screen, where they may be coloured and drawn anew
 * @param coloured whether colours are wanted
 */
public record Terminal(
        PrintStream out, PrintStream err, BufferedReader in, boolean canAsk, boolean onScreen, boolean coloured) {

    /**
     * That of this process. It speaks UTF-8 whatever the locale, since diffs carry the text of files. The launcher says whether
     * somebody can be asked ({@code plimsoll.asks}) and whether standard output is a screen ({@code plimsoll.screen}), because Java
     * only knows of all its streams together.
     */
    public static Terminal ofThisProcess() {
        boolean onScreen = Boolean.getBoolean("plimsoll.screen");
        boolean unwanted = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                || System.getenv().getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                Boolean.getBoolean("plimsoll.asks"),
                onScreen,
                onScreen && !unwanted);
    }

    /**
     * Says what went wrong.
     *
     * @param what happened, a sentence
     * @param why the reason, may be empty
     * @param todo what to do, may be empty
     */
    public void complain(String what, String why, String todo) {
        out.flush();
        err.println("plimsoll: " + what);
        indented(why);
        indented(todo);
        err.flush();
    }

    /** Says something that is not a result. */
    void note(String text) {
        out.flush();
        err.println(text);
        err.flush();
    }

    /** Asks a yes-or-no question; anything but yes is no. */
    boolean agrees(String question) {
        out.flush();
        err.print(question + " [y/N] ");
        err.flush();
        try {
            String answer = in.readLine();
            return answer != null && answer.strip().matches("(?i)y(es)?");
        } catch (IOException gone) {
            throw new UncheckedIOException("The answer could not be read.", gone);
        }
    }

    private void indented(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> err.println("  " + line));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }
}
