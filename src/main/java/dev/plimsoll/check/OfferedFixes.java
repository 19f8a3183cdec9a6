package dev.plimsoll.check;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Fix;
import dev.plimsoll.change.FixPlanner;
import java.util.List;
import java.util.Objects;

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
        List<Fix> tried = findings.stream()
                .map(Finding::fix)
                .filter(Objects::nonNull)
                .limit(MOST)
                .toList();
        List<Fix> possible = planner.possible(scene.project(), scene.model(), tried);
        return findings.stream()
                .map(each -> tried.contains(each.fix()) && !possible.contains(each.fix()) ? without(each) : each)
                .toList();
    }

    private static Finding without(Finding each) {
        return new Finding(each.level(), each.what(), each.why(), each.todo(), each.place(), each.rule());
    }
}
