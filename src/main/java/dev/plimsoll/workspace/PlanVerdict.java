package dev.plimsoll.workspace;

import dev.plimsoll.change.Finding;
import dev.plimsoll.change.Finding.Level;
import dev.plimsoll.engine.ConfigResult;
import java.util.List;
import java.util.Optional;

/**
 * What is thought of a plan before it is written.
 *
 * @param compose what Compose says of the result
 * @param findings what the plan causes, and what is in the way of it; places are those in the files to be
 * @param unchecked what was not checked and why, sentences
 */
public record PlanVerdict(ConfigResult compose, List<Finding> findings, List<String> unchecked) {

    /** Compose alone was asked. */
    public static PlanVerdict of(ConfigResult compose) {
        return new PlanVerdict(compose, List.of(), List.of());
    }

    /** The first finding for which it is not written. */
    public Optional<Finding> obstacle() {
        return findings.stream().filter(each -> each.level() == Level.ERROR).findFirst();
    }
}
