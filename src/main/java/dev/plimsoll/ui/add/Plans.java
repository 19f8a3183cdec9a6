package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.List;

/** What a screen that plans asks of the open project. Every method may block and may be called from any thread. */
interface Plans {
    /** Of the project. */
    Path folder();

    /** What is thought of a plan. */
    PlanVerdict judge(ChangePlan plan);

    /**
     * Writes it, all or nothing.
     *
     * @param about components or services
     */
    WriteResult write(ChangePlan plan, List<String> about);
}
