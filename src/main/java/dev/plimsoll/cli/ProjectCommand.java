package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that works on a project. */
abstract class ProjectCommand implements Callable<Integer> {

    protected final Cli.Tools tools;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Use this compose file and no other.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print JSON for scripts.")
    private boolean json;

    ProjectCommand(Cli.Tools tools) {
        this.tools = tools;
    }

    @Override
    public final Integer call() {
        return run(new Report(tools.terminal(), json)).code();
    }

    abstract Exit run(Report report);

    protected final Loader loader(@Nullable Path folder) {
        return new Loader(tools, folder == null ? Path.of("") : folder, file);
    }
}
