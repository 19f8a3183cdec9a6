package dev.plimsoll.cli;

import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;

/** The terminal commands. */
public final class Cli {

    static final Set<String> COMMANDS = Set.of("add", "remove", "check", "up", "down", "ps", "targets", "help");

    private Cli() {}

    /**
     * What the commands need.
     *
     * @param parts what work on a project needs, put together when a command first needs it
     * @param opener opens projects
     * @param terminal where they read and write
     */
    public record Tools(Supplier<Workspace.Tools> parts, ProjectOpener opener, Terminal terminal) {}

    /** Whether the arguments are for a command; if not, they are none or a folder, and for the window. */
    public static boolean isFor(String[] args) {
        if (args.length == 0) {
            return false;
        }
        return args.length > 1
                || COMMANDS.contains(args[0])
                || args[0].startsWith("-")
                || !Files.exists(Path.of(args[0]));
    }

    /**
     * Runs a command to its end.
     *
     * @return 0 when it is done, 1 when it was refused or something is not healthy, 2 when it was used wrongly
     */
    public static int run(String[] args, Tools tools) {
        tools.terminal().note("The terminal commands are being built.");
        return 2;
    }
}
