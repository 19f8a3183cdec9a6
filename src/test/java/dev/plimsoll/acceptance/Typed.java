package dev.plimsoll.acceptance;

import dev.plimsoll.cli.Cli;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.workspace.Workspace;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * A command that was typed, and what it printed.
 *
 * @param code its exit code
 * @param out what it printed as its result
 * @param err what it said about it
 */
record Typed(int code, String out, String err) {

    static Typed run(Workspace.Tools parts, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new BufferedReader(new StringReader("")),
                false,
                false,
                false);
        int code = Cli.run(arguments, new Cli.Tools(() -> parts, new ProjectOpener(new DiskFileSource()), terminal));
        return new Typed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
