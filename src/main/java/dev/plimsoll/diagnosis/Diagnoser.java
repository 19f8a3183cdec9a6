package dev.plimsoll.diagnosis;

import dev.plimsoll.compose.ComposeModel;
import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.metrics.TargetHealth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a target is down, from what Prometheus, the engine and the project say. */
public final class Diagnoser {

    /** The cause, the evidence and the fixes. */
    public Diagnosis diagnose(TargetHealth target, @Nullable ServiceState state, ComposeModel project) {
        return new Diagnosis("down", target.lastError(), "", target.lastError(), List.of());
    }
}
