package dev.plimsoll.ui.add;

import dev.plimsoll.change.ChangePlan;
import dev.plimsoll.change.PlanResult;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.workspace.PlanVerdict;
import dev.plimsoll.writer.WriteResult;
import java.nio.file.Path;
import java.util.List;

/** What the screen asks of the open project. Every method may block and may be called from any thread. */
interface Additions {
    /** Of the project. */
    Path folder();

    /** A new form for the project as it was last read. */
    AddForm form();

    /** Whether the project has a Prometheus already, that jobs can be added to. */
    boolean scrapes();

    /** Reads the project anew, since a file changed on disk. */
    void reread();

    /** What the request would write. */
    PlanResult plan(AddRequest request);

    /** What is thought of it. */
    PlanVerdict judge(ChangePlan plan);

    /** Writes it, all or nothing. */
    WriteResult write(ChangePlan plan, List<String> components);
}
