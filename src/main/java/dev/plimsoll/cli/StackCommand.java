package dev.plimsoll.cli;

import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.cli.Loading.Refused;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** A command that takes a folder and nothing else. */
abstract class StackCommand extends ProjectCommand {

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description = "The project's folder; the current one by default.")
    private @Nullable Path folder;

    StackCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    final Exit run(Report report) {
        return switch (load(loader(folder))) {
            case Loaded loaded -> run(report, loaded);
            case Refused refused -> report.refuse(refused.words());
        };
    }

    /** What runs can be looked at whatever Compose thinks of the files by now. */
    Loading load(Loader loader) {
        return loader.loadLeniently();
    }

    /** Loads it anew: its files changed. */
    final Loading again() {
        return load(loader(folder));
    }

    abstract Exit run(Report report, Loaded project);
}
