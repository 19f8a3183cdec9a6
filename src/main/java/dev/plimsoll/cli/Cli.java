package dev.plimsoll.cli;

import dev.plimsoll.project.ProjectOpener;
import dev.plimsoll.workspace.Workspace;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** The terminal commands. */
public final class Cli {

    static final List<String> COMMANDS = List.of("add", "remove", "set", "check", "up", "down", "ps", "targets");

    private static final Logger LOG = LoggerFactory.getLogger(Cli.class);
    private static final int WIDTH = 100;

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
        String first = args[0];
        return args.length > 1
                || COMMANDS.contains(first)
                || first.startsWith("-")
                || !(first.contains("/") || Files.exists(Path.of(first)));
    }

    /**
     * Runs a command to its end.
     *
     * @return 0 when it is done, 1 when it was refused or something is not healthy, 2 when it was used wrongly
     */
    public static int run(String[] args, Tools tools) {
        CommandLine line = line(new Tools(new Once<>(tools.parts()), tools.opener(), tools.terminal()));
        int code = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        tools.terminal().out().flush();
        tools.terminal().err().flush();
        return code;
    }

    static CommandLine line(Tools tools) {
        CommandLine line = withHelp(new PlimsollCommand());
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .description("Show the version.")
                        .build())
                .version("Plimsoll " + version());
        Stream.of(
                        new AddCommand(tools),
                        new RemoveCommand(tools),
                        new SetCommand(tools),
                        new CheckCommand(tools),
                        new UpCommand(tools),
                        new DownCommand(tools),
                        new PsCommand(tools),
                        new TargetsCommand(tools))
                .map(Cli::withHelp)
                .forEach(each -> line.addSubcommand(each.getCommandName(), each));
        return arranged(line, tools.terminal());
    }

    private static CommandLine withHelp(Object command) {
        CommandLine line = new CommandLine(command);
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .description("Show this help.")
                        .build());
        return line;
    }

    /** Told by the manifest of the jar. */
    private static String version() {
        String known = Cli.class.getPackage().getImplementationVersion();
        return known == null ? "(not packaged)" : known;
    }

    private static CommandLine arranged(CommandLine line, Terminal terminal) {
        return line.setOut(new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), false, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.coloured() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((problem, arguments) -> wrongUse(problem, terminal))
                .setExecutionExceptionHandler((problem, command, result) -> failed(problem, terminal));
    }

    private static int wrongUse(CommandLine.ParameterException problem, Terminal terminal) {
        String name = problem.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain(String.valueOf(problem.getMessage()), "", "See " + name + " --help");
        return Exit.WRONG_USE.code();
    }

    private static int failed(Exception problem, Terminal terminal) {
        if (problem instanceof UncheckedIOException unreadable) {
            terminal.complain("A file of the project cannot be read.", String.valueOf(unreadable.getMessage()), "");
            return Exit.REFUSED.code();
        }
        LOG.error("A command failed", problem);
        terminal.complain(
                "Something went wrong in Plimsoll itself.",
                problem.toString().lines().findFirst().orElse(""),
                "The lines above help to find it.");
        return Exit.REFUSED.code();
    }
}
