package dev.plimsoll.check;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.FixPlanner;
import dev.plimsoll.change.PlanResult;
import java.util.ArrayList;
import java.util.List;

/** Fixes that a person is offered: one that could not be made, such as of what stands behind an anchor, is no fix. */
public final class OfferedFixes {

    /** Each is planned for, which takes a while; who has more findings than that has other worries. */
    private static final int MOST = 25;

    private final Scene scene;
    private final FixPlanner planner;

    /** Of a project. */
    public OfferedFixes(Scene scene) {
        this.scene = scene;
        this.planner = new FixPlanner(scene.catalog());
    }

    /** The same findings, without the fixes that cannot be made. */
    public List<Finding> of(List<Finding> findings) {
        List<Finding> offered = new ArrayList<>();
        int planned = 0;
        for (Finding each : findings) {
            Fix fix = each.fix();
            boolean tried = fix != null && planned++ < MOST;
            offered.add(fix != null && tried && !isPossible(fix) ? without(each) : each);
        }
        return List.copyOf(offered);
    }

    private boolean isPossible(Fix fix) {
        return planner.plan(scene.project(), scene.model(), List.of(fix)) instanceof PlanResult.Planned;
    }

    private static Finding without(Finding each) {
        return new Finding(each.level(), each.what(), each.why(), each.todo(), each.place(), each.rule());
    }
}
