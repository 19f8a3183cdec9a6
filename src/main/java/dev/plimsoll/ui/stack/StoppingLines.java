package dev.plimsoll.ui.stack;

import dev.plimsoll.engine.ServiceState;
import dev.plimsoll.engine.ServiceState.Status;
import dev.plimsoll.ui.control.DotState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts what Compose and the engine say of a service that stops into words. */
final class StoppingLines {

    private StoppingLines() {}

    static StartingLine of(Course course, @Nullable ServiceState state) {
        if (course.hasFailed()) {
            return new StartingLine(DotState.BAD, "failed", false);
        }
        if (course.step().equals("Removed")) {
            return new StartingLine(DotState.NONE, "stopped and removed", true);
        }
        if (!course.step().isEmpty()) {
            DotState dot = course.isWorking() ? DotState.WARNING : DotState.NONE;
            return new StartingLine(dot, course.step().toLowerCase(Locale.ROOT), false);
        }
        Status status = state == null ? Status.NOT_CREATED : state.status();
        return switch (status) {
            case NOT_CREATED -> new StartingLine(DotState.NONE, "no container", true);
            case CREATED, EXITED -> new StartingLine(DotState.NONE, status.word(), false);
            case STARTING, RUNNING, HEALTHY -> new StartingLine(DotState.GOOD, status.word(), false);
            case UNHEALTHY, RESTARTING -> new StartingLine(DotState.BAD, status.word(), false);
        };
    }
}
