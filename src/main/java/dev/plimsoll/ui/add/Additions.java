package dev.plimsoll.ui.add;

import dev.plimsoll.change.PlanResult;
import dev.plimsoll.form.AddForm;
import dev.plimsoll.form.AddRequest;
import dev.plimsoll.workspace.KeptPlans;

/** What the screen that adds monitoring asks of the open project. */
interface Additions extends Plans {
    /** A new form for the project as it was last read. */
    AddForm form();

    /** Whether the project has a Prometheus already, that jobs can be added to. */
    boolean scrapes();

    /** Reads the project anew, since a file changed on disk. */
    void reread();

    /** Plans that are kept as files. */
    KeptPlans kept();

    /** What the request would write. */
    PlanResult plan(AddRequest request);
}
