package dev.plimsoll.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plimsoll} itself, when it is neither given a command nor a folder. */
@Command(
        name = "plimsoll",
        synopsisHeading = "",
        customSynopsis = {
            "Usage: plimsoll [FOLDER]        opens the window",
            "       plimsoll COMMAND --help  tells of a command"
        },
        descriptionHeading = "%n",
        description = "Adds monitoring to a Docker Compose project, starts it, and shows live target health.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Ends with 0 when it is done, 1 when it was refused or something is not healthy,",
            "2 when it was used wrongly."
        })
final class PlimsollCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(hidden = true, arity = "0..1")
    private @Nullable String unknown;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (unknown == null) {
            line.usage(line.getOut());
            return Exit.DONE.code();
        }
        throw new ParameterException(line, "There is neither a command nor a folder " + unknown + ".");
    }
}
