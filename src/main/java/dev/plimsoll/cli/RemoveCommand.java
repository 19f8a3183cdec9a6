package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.cli.Loading.Loaded;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code plimsoll remove}. */
@Command(
        name = "remove",
        description = "Take monitoring components out of a project again, with all that add put in for them.",
        footer = {"", "A project that nobody else changed is then, byte for byte, what it was."})
final class RemoveCommand extends ChangeCommand {

    RemoveCommand(Cli.Tools tools) {
        super(tools);
    }

    @Override
    Proposal propose(Report report, Loaded project, List<String> components) {
        return proposal(project.workspace(), project.workspace().planRemove(components), components);
    }

    @Override
    public WriteResult write(Workspace workspace, ChangePlan plan, List<String> components) {
        return workspace.writeRemoval(plan, components);
    }

    @Override
    public String next() {
        return "Containers of theirs that still run go away with: docker compose up -d --remove-orphans";
    }
}
