package dev.plimsoll.ui.add;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.PlanResult;
import java.util.List;

/** What the screen that puts findings right asks of the open project. */
interface Fixes extends Plans {

    /** Reads the project anew, and tells of the findings the screen is about those that are still there and have a fix. */
    List<Finding> read();

    /** What putting those right would write. */
    PlanResult plan(List<Fix> fixes);
}
