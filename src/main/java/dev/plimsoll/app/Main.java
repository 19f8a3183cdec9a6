package dev.plimsoll.app;

import dev.plimsoll.cli.Cli;
import dev.plimsoll.cli.Terminal;
import dev.plimsoll.project.DiskFileSource;
import dev.plimsoll.project.ProjectOpener;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The entry point. JavaFX is not touched before it is known that a window is wanted. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    /** Runs the terminal command that the arguments name, or opens the window on the folder they name. */
    public static void main(String[] args) {
        if (Cli.isFor(args)) {
            System.exit(Cli.run(args, terminalTools()));
        }
        Terminal terminal = Terminal.ofThisProcess();
        if (!hasDisplay()) {
            terminal.complain(
                    "There is no display for the window.",
                    "DISPLAY is not set, as on a machine without a screen or in a plain ssh session.",
                    "Use ssh -X, or the terminal commands: plimsoll --help");
            System.exit(1);
        }
        // JavaFX and the parts each take a while, and do not need each other
        CompletableFuture<Parts> parts =
                CompletableFuture.supplyAsync(Parts::standard).whenComplete((made, bug) -> endOn(bug));
        Window.open(parts::join, args.length == 0 ? null : Path.of(args[0]));
    }

    /** Without parts there is no window, and JavaFX alone would wait for ever. */
    private static void endOn(@Nullable Throwable bug) {
        if (bug != null) {
            LOG.error("Plimsoll could not be put together", bug);
            System.exit(1);
        }
    }

    private static Cli.Tools terminalTools() {
        return new Cli.Tools(
                () -> Parts.standard().tools(), new ProjectOpener(new DiskFileSource()), Terminal.ofThisProcess());
    }

    /** JavaFX draws through X11 on Linux; elsewhere there is always a screen. */
    private static boolean hasDisplay() {
        boolean needed = System.getProperty("os.name", "").equals("Linux");
        return !needed || !System.getenv().getOrDefault("DISPLAY", "").isEmpty();
    }
}
