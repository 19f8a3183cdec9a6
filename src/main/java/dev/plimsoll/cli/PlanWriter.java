package dev.plimsoll.cli;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.workspace.Workspace;
import dev.plimsoll.writer.WriteResult;
import java.util.List;

/** Writes a plan once it was shown and agreed to. */
interface PlanWriter {

    /**
     * Writes it, all or nothing.
     *
     * @param about components or services
     */
    WriteResult write(Workspace workspace, ChangePlan plan, List<String> about);

    /** What to do after it was written, for people. */
    String next();
}
